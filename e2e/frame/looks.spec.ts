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
