import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expectNoBarriers, expectToFit } from "#e2e/support/look.ts";
import { expect, ownSchool, test } from "#e2e/support/people.ts";

const chooser = (page: Page) => page.getByRole("combobox", { name: "School" });

/** Holds back every script that is asked for from now on; the answer lets them through. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/\.js(\?|$)/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test("who types at once loses no letter, nor the focus or the caret, while the list is being fetched", async ({
  as,
}) => {
  const school = await ownSchool(await as("reviewer"), "Vlugge typist");
  const page = await as("coordinator");
  await page.goto("/bezoeken/vastleggen", { waitUntil: "networkidle" });
  const release = await holdScripts(page);
  await chooser(page).click();
  await page.keyboard.type("lugge typst");
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowLeft");
  await page.evaluate(() => {
    const field = document.activeElement;
    Object.assign(window, { isReplaced: () => !field?.isConnected });
  });
  release();
  // The letters keep coming while the one field takes the place of the other.
  let typed = 0;
  while (!(await page.evaluate("isReplaced()"))) {
    await page.keyboard.type("i");
    typed += 1;
  }
  await page.keyboard.type("i");
  await expect(chooser(page)).toBeFocused();
  await expect(chooser(page)).toHaveValue(`lugge typ${"i".repeat(typed + 1)}st`);
  for (let step = 0; step < typed; step += 1) await page.keyboard.press("Backspace");
  await page.keyboard.press("Home");
  await page.keyboard.type("V");
  await expect(chooser(page)).toHaveValue("Vlugge typist");

  await expect(page.getByRole("option", { name: school.name })).toBeVisible();
  for (const width of [320, 1280]) await expectToFit(page, "coordinator-school-choice", width);
  // While the list is open React Aria hides the rest of the page from screen readers, which axe calls no whole page.
  const { violations } = await new AxeBuilder({ page }).include("[data-field]:has([role=listbox])").analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { name: school.name })).toHaveAttribute("data-focused", "true");
  await page.keyboard.press("Enter");
  await expect(chooser(page)).toHaveValue(school.name);
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await expectNoBarriers(page, "a school that was chosen");
});

test("a choice is made by keyboard, left with Esc, and gone when the text changes", async ({ as }) => {
  const school = await ownSchool(await as("reviewer"), "Toetsenschool");
  const page = await as("coordinator");
  await page.goto(`/bezoeken/vastleggen?school=${school.id}`, { waitUntil: "networkidle" });
  await expect(chooser(page)).toHaveValue(school.name);
  await chooser(page).focus();
  await page.keyboard.press("ArrowDown"); // the list may still be on its way
  await expect(async () => {
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("option", { name: school.name, selected: true })).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(chooser(page)).toHaveValue(school.name);

  await chooser(page).focus();
  await page.keyboard.press("End");
  await page.keyboard.type("zzz");
  await expect(page.getByRole("status").filter({ hasText: "Niets gevonden" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(chooser(page)).toHaveValue(`${school.name}zzz`);
  await page.getByLabel("Inspectiebezoek").check();
  await page.getByRole("button", { name: "Formulier openen" }).click();
  await expect(page.getByRole("heading", { name: "Er zijn fouten" })).toBeFocused();
});
