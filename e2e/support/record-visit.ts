import { expect, type Page } from "@playwright/test";
import { criteriaOf, type Framework } from "#lib/framework/rules/framework.ts";
import { expectOnServer } from "./visit.ts";

/** Gives every criterion a score with the keys alone: from the list of tasks on, never a mouse. */
export async function scoreByKeys(page: Page, framework: Framework, weak: readonly string[] = []) {
  await page.getByRole("link", { name: "Bevindingen per criterium" }).press("Enter");
  const criteria = criteriaOf(framework);
  for (const [index, { id, name }] of criteria.entries()) {
    await expect(page.getByRole("group", { name: new RegExp(escaped(name)) })).toBeVisible();
    await page.keyboard.press(weak.includes(id) ? "1" : "3");
    await page.keyboard.press("a");
    await page.keyboard.press("b");
    if (index < criteria.length - 1) await page.keyboard.press("Alt+ArrowDown");
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Fills in everything that a visit must have but its scores: a lesson, an interview and the short feedback. */
export async function fillByKeys(page: Page) {
  await page.getByRole("link", { name: "Voorbereiding" }).press("Enter");
  await page.getByRole("checkbox", { name: /geen band met deze school/ }).press("Space");
  await page.getByRole("button", { name: "Les toevoegen" }).press("Enter");
  await page.getByLabel("Groep").focus();
  await page.keyboard.type("Dinsdagochtend");
  await page.getByLabel("A1", { exact: true }).press("Space");
  await page.getByLabel("Aantal cursisten").focus();
  await page.keyboard.type("12");
  await page.getByLabel("Begin van de les").focus();
  await page.keyboard.type("9:30");
  await page.keyboard.press("Tab");
  await page.keyboard.type("11.30");
  await page.getByLabel("Aantekeningen bij de les").focus();
  await page.keyboard.press("Control+Enter");
  await page.keyboard.type("docent 1 noemt het lesdoel");
  await page.getByRole("button", { name: "Gesprek toevoegen" }).press("Enter");
  await page.getByRole("radio", { name: "Docent" }).press("Space");
  await page.getByRole("link", { name: "Korte terugkoppeling" }).press("Enter");
  await page.getByRole("radio", { name: "Ja" }).press("Space");
}

/** Submits by the keys and gives the code of the receipt. */
export async function submitByKeys(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Controleren en indienen" }).press("Enter");
  await expectOnServer(page);
  await expect(page.getByText("Alles wat nodig is, is ingevuld.")).toBeVisible();
  await page.getByRole("button", { name: "Bezoek indienen" }).press("Enter");
  await expect(page.getByText("Het bezoek is ingediend")).toBeVisible();
  return (await page.locator("strong").innerText()).trim();
}
