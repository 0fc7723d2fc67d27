import type { Page } from "@playwright/test";
import { look } from "#e2e/support/look.ts";
import { expect, ownSchool, test } from "#e2e/support/people.ts";

const palette = (page: Page) => page.getByRole("dialog", { name: "Zoeken" });
const focusedHit = (page: Page) => palette(page).locator("[role=option][data-focused]");
const keys = (page: Page) => page.getByRole("dialog", { name: "Toetsen" });

/** Goes to a page that is ready, as far as the network tells. */
async function open(page: Page, path: string) {
  await page.goto(path, { waitUntil: "networkidle" });
}

async function search(page: Page, text: string) {
  // A page whose scripts are still being read hears no key yet: who sees nothing happen presses again.
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette(page).getByRole("combobox")).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}

async function holdAgainstAxe(page: Page, name: string) {
  for (const width of [320, 1280]) await look(page, name, width);
}

test("a school, a page and a day are found with the keyboard alone", async ({ as }) => {
  const school = await ownSchool(await as("reviewer"), "Élan Vóóruit");
  const page = await as("coordinator");
  await open(page, "/");
  await search(page, `elan vooruit ${school.number}`);
  await expect(palette(page).getByRole("status")).toHaveText("1 resultaat");
  await holdAgainstAxe(page, "coordinator-palette");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: school.name, level: 1 })).toBeVisible();
  await expect(palette(page)).toBeHidden();

  await search(page, "bezoek");
  const options = palette(page).getByRole("option");
  await expect(options.filter({ hasText: "Pagina" })).toHaveText(/Bezoeken/);
  await page.keyboard.press("ArrowDown");
  await expect(focusedHit(page)).toContainText("Bezoek vastleggen");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Bezoek vastleggen", level: 1 })).toBeVisible();

  await search(page, "31-12-2017");
  await expect(focusedHit(page)).toContainText("Stand van zaken op 31 december 2017");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/on=2017-12-31/);
});

test("the button opens it, Esc gives the focus back, and without a connection it says so", async ({ as }) => {
  const page = await as("inspector");
  await open(page, "/scholen");
  const button = page.getByRole("button", { name: "Zoek (Ctrl+K)" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(palette(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.type("zzzzzz");
  await expect(palette(page).getByRole("status")).toContainText("Niets gevonden");
  await page.context().setOffline(true);
  await page.keyboard.type("z");
  await expect(palette(page).getByRole("status")).toHaveText("Geen verbinding. Zoeken kan nu niet.");
  await page.context().setOffline(false);
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test("each role finds only its own, and who may not list schools asks for none", async ({ as }) => {
  const school = await ownSchool(await as("reviewer"), "Vindbaar");
  const offered = async (page: Page) => {
    await open(page, "/"); // leads the administrator to the accounts
    await search(page, "");
    const texts = await palette(page).getByRole("option").allTextContents();
    return texts.filter((text) => text.endsWith("Actie")).map((text) => text.replace("Actie", ""));
  };
  const ministry = await as("ministry");
  expect(await offered(ministry)).toEqual(["Bekijk de vooruitblik", "Wachtwoord veranderen"]);
  await ministry.keyboard.type(school.number);
  await expect(palette(ministry).getByRole("status")).not.toHaveText("Bezig met zoeken");
  await ministry.keyboard.press("Control+a");
  await ministry.keyboard.type(school.name);
  await expect(palette(ministry).getByRole("option")).toHaveText([`${school.name}School in Zwolle`]);

  for (const role of ["advisory", "admin"] as const) {
    const page = await as(role);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const actions = await offered(page);
    expect(actions).not.toContain("Bezoek vastleggen");
    expect(actions.includes("Account maken")).toBe(role === "admin");
    await page.keyboard.type(school.name);
    await expect(palette(page).getByRole("status")).toContainText("Niets gevonden");
    expect(asked.filter((url) => url.includes("/schools"))).toEqual([]);
  }
});

test("single keys work outside fields, are listed by ?, and can be switched off", async ({ as }) => {
  const page = await as("coordinator");
  await open(page, "/scholen");
  const first = page.locator("main tbody tr").first().getByRole("link").first();
  await expect(async () => {
    await page.keyboard.press("k"); // at the top it stays where it is
    await expect(first).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(page.locator("main tbody tr").nth(1).getByRole("link").first()).toBeFocused();
  await page.keyboard.press("k");
  await expect(first).toBeFocused();
  await page.keyboard.press("/");
  const field = page.getByRole("searchbox").first();
  await expect(field).toBeFocused();
  await page.keyboard.type("j?/");
  await expect(field).toHaveValue("j?/");
  await expect(keys(page)).toHaveCount(0);
  await first.focus();

  await page.keyboard.press("?");
  await expect(keys(page)).toBeVisible();
  await holdAgainstAxe(page, "coordinator-keys");
  await page.getByLabel("Losse toetsen gebruiken").uncheck();
  await page.keyboard.press("Escape");
  await expect(first).toBeFocused();
  await page.keyboard.press("j");
  await expect(first).toBeFocused();
  await page.reload({ waitUntil: "networkidle" });
  await page.keyboard.press("/");
  await expect(field).not.toBeFocused();
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Toetsen" }).press("Enter");
  await page.getByLabel("Losse toetsen gebruiken").check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(field).toBeFocused();
});
