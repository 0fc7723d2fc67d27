import type { Page } from "@playwright/test";
import { expect, ownSchool, test } from "#e2e/support/people.ts";
import { expectAsFresh, translate } from "#e2e/support/translate.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const link = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("link", { name });

/** A page and what is done there; after each step it reads as when it is opened anew. */
const walks: [string, ...((page: Page) => Promise<unknown>)[]][] = [
  [
    "/?on=2017-12-31&knownAt=2018-02-02",
    async (page) => {
      await page.getByRole("slider", { name: "Peildatum verschuiven" }).press("PageDown");
      await expect(page).toHaveURL(/on=2017-11-30/);
    },
    async (page) => {
      await link(page, "Vergelijk met wat we nu weten").click();
      await expect(page).toHaveURL(/vsOn/);
    },
  ],
  [
    "/scholen",
    async (page) => {
      await page.getByRole("combobox", { name: "Provincie" }).selectOption("Utrecht");
      await button(page, "Filter de scholen").click();
      await expect(page).toHaveURL(/province=Utrecht/);
    },
    async (page) => {
      await page.getByRole("columnheader", { name: "Plaats" }).getByRole("link").click();
      await expect(page).toHaveURL(/sort=place/);
    },
    async (page) => {
      await link(page, "Haal weg: Provincie: Utrecht").click();
      await expect(page).not.toHaveURL(/province/);
    },
    async (page) => {
      await link(page, "Volgende").click();
      await expect(page).toHaveURL(/after=/);
    },
  ],
  [
    "/wachten",
    async (page) => {
      await link(page, /^Rapport \(\d+\)$/).click();
      await expect(page).toHaveURL(/for=/);
    },
    async (page) => {
      await link(page, /^Alles \(\d+\)$/).click();
      await expect(page).not.toHaveURL(/for=/);
    },
  ],
  [
    "/planning?view=lijst",
    async (page) => {
      await page.getByRole("columnheader", { name: "Dag" }).getByRole("link").click();
      await expect(page).toHaveURL(/sort=/);
    },
    async (page) => {
      await page.getByRole("navigation", { name: "Weergave" }).getByRole("link", { name: "Maand" }).click();
      await expect(page).toHaveURL(/view=maand/);
    },
  ],
  [
    "/vooruitblik?on=2017-12-31",
    async (page) => {
      await link(page, "Stand van zaken").click();
      await expect(page.getByRole("heading", { level: 1, name: "Stand van zaken" })).toBeVisible();
    },
  ],
];

for (const [path, ...steps] of walks)
  test(`a browser that translates shows ${path} and where it leads as it is`, async ({ as }) => {
    const page = await as("coordinator");
    const fresh = await page.context().newPage();
    const errors = errorsOf(page);
    // What other journeys record between the two looks is no fault of the page: then all of it is done again.
    await expect(async () => {
      await page.goto(path);
      await translate(page);
      for (const step of steps) {
        await step(page);
        await expectAsFresh(page, fresh);
      }
    }).toPass();
    expect(errors).toEqual([]);
  });

test("a browser that translates leaves forms, dialogs and the board working", async ({ as }) => {
  const page = await as("coordinator");
  const errors = errorsOf(page);
  const school = await ownSchool(await as("reviewer"), "Vertaald");
  await page.goto("/bezoeken/vastleggen");
  await translate(page);
  const errorList = page.getByRole("heading", { name: "Er zijn fouten" });
  await button(page, "Formulier openen").click();
  await expect(errorList).toBeVisible();
  await page.getByLabel("Schoolbezoek zonder les").check();
  await button(page, "Bezoek vastleggen").click();
  await expect(page.getByRole("link", { name: "Kies wat voor bezoek het is." })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Kies een school." })).toBeVisible();

  await button(page, "Zoek (Ctrl+K)").click();
  const palette = page.getByRole("dialog", { name: "Zoeken" });
  for (const text of [school.number, "zzzz", "plan", ""]) {
    await palette.getByRole("combobox").fill(text);
    await expect(palette.getByRole("status")).not.toHaveText("");
  }
  await button(page, "Sluiten").click();
  await button(page, "Toetsen").click();
  await page.getByRole("checkbox", { name: "Losse toetsen gebruiken" }).uncheck();
  await expect(page.getByText("(staat uit)").first()).toBeAttached();
  await page.getByRole("checkbox", { name: "Losse toetsen gebruiken" }).check();
  await page.keyboard.press("Escape");

  await page.goto(`/planning?q=${school.number}`);
  await translate(page);
  await expect(async () => {
    await page.keyboard.press("Shift"); // what fetches the cards that can be dragged
    await expect(page.getByRole("grid").first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole("row", { name: school.name }).getByText(school.name).click();
  await expect(page.getByText("1 school gekozen")).toBeVisible();
  await page.getByRole("combobox", { name: "Verplaats naar" }).selectOption("3e kwartaal 2018");
  await button(page, /^Verplaats/).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText("ingedeeld in het 3e kwartaal 2018");
  await expect(page.getByRole("region", { name: "3e kwartaal 2018" })).toContainText(school.name);
  await button(page, "Zet terug").click();
  await expect(page.getByRole("region", { name: "Nog in te delen" })).toContainText(school.name);
  expect(errors).toEqual([]);
});

test("what breaks in one part of a page leaves the rest, and nobody is told that nothing was recorded", async ({
  as,
}) => {
  const page = await as("coordinator");
  await page.goto("/");
  await button(page, "Zoek (Ctrl+K)").click();
  const palette = page.getByRole("dialog", { name: "Zoeken" });
  await palette.getByRole("combobox").fill("plan");
  await expect(palette.getByRole("option").first()).toBeVisible();
  await takeAway(page, "[role=option]");
  await palette.getByRole("combobox").fill("zzzz");
  const notice = palette.getByRole("alert");
  await expect(notice).toContainText("Dit deel kan nu niet worden getoond");
  await expect(notice).toContainText("Wat al was vastgelegd, is bewaard.");
  await expect(page.getByRole("heading", { level: 1, name: "Stand van zaken" })).toBeAttached();
  await button(page, "Opnieuw proberen").click();
  await palette.getByRole("combobox").fill("plan");
  await expect(palette.getByRole("option").first()).toBeVisible();
});

/** Another program in the browser took these elements away. */
async function takeAway(page: Page, selector: string): Promise<void> {
  await page.evaluate((gone) => {
    for (const element of document.querySelectorAll(gone)) element.remove();
  }, selector);
}

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
}
