import type { Locator } from "@playwright/test";
import { expectTold } from "#e2e/support/forced-colours.ts";
import { expectNoBarriers, expectToFit, widths } from "#e2e/support/look.ts";
import { expect, test } from "#e2e/support/people.ts";

const pages = [
  ["stand-van-zaken", "/?on=2017-12-31&knownAt=2018-02-02"],
  ["vergelijking", "/?on=2017-12-31&knownAt=2018-02-02&vsOn=2017-12-31&vsKnownAt=2018-02-05"],
  ["scholen", "/scholen?status=inspected&sort=-lastVisitOn"],
  ["wachten", "/wachten?on=2017-12-31&knownAt=2018-02-02"],
] as const;

/** No paper is as narrow as a phone. */
const looks = {
  dark: { media: { colorScheme: "dark" }, at: widths },
  "forced-colours": { media: { forcedColors: "active" }, at: widths },
  paper: { media: { media: "print" }, at: [768, 1280] },
} as const;

for (const [name, { media, at }] of Object.entries(looks))
  test(`the main pages in another look, ${name}: nothing is amiss`, async ({ as }) => {
    const page = await as("coordinator");
    await page.emulateMedia(media);
    for (const [title, path] of pages) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      for (const width of at) await expectToFit(page, `look-${name}-${title}`, width);
      if (name === "dark") await expectNoBarriers(page, `${title} in the dark`);
    }
  });

test("in forced colours every chosen thing can be told from one that is not", async ({ as }) => {
  const page = await as("coordinator");
  await page.emulateMedia({ forcedColors: "active" });
  const told = async (within: Locator, role: "link" | "radio" = "link") => {
    const all = await within.getByRole(role).all();
    const isChosen = await Promise.all(
      all.map((each) => each.evaluate((it) => it.matches("[aria-current], :checked"))),
    );
    const [chosen, other] = [all[isChosen.indexOf(true)], all[isChosen.indexOf(false)]];
    if (!chosen || !other) throw new Error("There is nothing to choose.");
    const drawn = (of: Locator) => (role === "radio" ? of.locator("..") : of);
    await expectTold(drawn(chosen), drawn(other));
  };
  const navigation = (name: string) => page.getByRole("navigation", { name });
  await page.goto("/?on=2017-12-31&knownAt=2018-02-02");
  await told(navigation("Hoofdmenu"));
  const course = page.getByRole("group", { name: "Verloop van de ronde" });
  await told(course, "radio");
  await course.getByRole("radio", { name: "Tabel" }).check();
  await told(course, "radio");
  await page.goto("/wachten?for=report");
  await told(navigation("Waarop gewacht wordt"));
  await page.goto("/planning?view=lijst");
  await told(navigation("Weergave"));
  await page.goto("/planning?view=maand");
  const today = page.locator("td[aria-current=date]");
  await expectTold(today, page.locator("td:not([aria-current])").first());
  await page.goto("/scholen");
  await page.getByRole("button", { name: /^Weergave/ }).click();
  await told(page.locator("[popover]:popover-open"));
  await page.getByRole("button", { name: "Zoek (Ctrl+K)" }).click();
  const options = page.getByRole("dialog", { name: "Zoeken" }).getByRole("option");
  await page.getByRole("dialog", { name: "Zoeken" }).getByRole("combobox").fill("plan");
  const [focused, plain] = [options.and(page.locator("[data-focused]")), options.nth(1)];
  await expectTold(focused, plain);
  // A box and a button of the browser's own are drawn by it.
  await page.goto("/bezoeken/vastleggen");
  const kind = page.getByRole("radio").first();
  const before = await kind.screenshot();
  await kind.check();
  expect((await kind.screenshot()).equals(before)).toBe(false);
});
