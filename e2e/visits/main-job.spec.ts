import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/support/people.ts";
import { fillByKeys, scoreByKeys, submitByKeys } from "#e2e/support/record-visit.ts";
import { frameworkInForce } from "#lib/framework/rules/framework.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";

/** One school from the register to the keurmerk, by the four people whose work it is. */
test("a school is imported, visited, judged and decided upon", async ({ as }) => {
  const number = `E2E-${crypto.randomUUID().slice(0, 8)}`;
  const name = `Proefschool ${number}`;
  const reviewer = await as("reviewer");
  await importRegister(reviewer, number, name);
  await recordVisit(await as("inspector"), name);
  await giveRejection(await as("coordinator"), name);
  await withdrawKeurmerk(reviewer, name);

  await reviewer.goto(`/scholen/${number}`);
  const timeline = reviewer.getByRole("list", { name: "Tijdlijn" });
  await expect(timeline.getByRole("listitem")).toHaveCount(6);
  await expect(timeline).toContainText("Keurmerk: Ingetrokken");
  await expect(timeline).toContainText("Oordeel: afgekeurd");
  await expect(timeline).toContainText("Vastgelegd op 5 februari 2018");
});

async function importRegister(page: Page, number: string, name: string) {
  await page.goto("/importeren");
  const csv = [
    "nummer;naam;plaats;provincie;keurmerk;keurmerk sinds;ingeschreven op",
    `${number};${name};Súdwesthoek;Friesland;aspirant;02-01-2017;01-07-2017`,
  ].join("\r\n");
  await page.getByLabel("Bestanden (xlsx of csv)").setInputFiles({
    name: "register.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`\uFEFF${csv}`),
  });
  await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Dit zou er veranderen" })).toContainText(
    "3 regels",
  );
  expect((await page.request.get(`/api/v1/schools/${number}`)).status()).toBe(404);
  await page.getByRole("button", { name: "Leg dit vast" }).click();
  await expect(page.getByRole("status").filter({ hasText: "De bestanden zijn geïmporteerd" })).toBeVisible();
}

async function recordVisit(page: Page, name: string) {
  await page.goto("/bezoeken/vastleggen");
  const chooser = page.getByRole("combobox", { name: "School" });
  await chooser.fill(name);
  await page.getByRole("option", { name }).click();
  await page.getByRole("textbox", { name: "Dag van het bezoek" }).fill("5-2-2018");
  await page.getByLabel("Inspectiebezoek").check();
  await page.getByRole("button", { name: "Formulier openen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await fillByKeys(page);
  const framework = frameworkInForce(shippedFrameworks, "2018-02-05");
  await scoreByKeys(page, framework, ["intake-goal"]);
  await page.getByRole("link", { name: "Controleren en indienen" }).click();
  await page.getByRole("button", { name: "Bezoek indienen" }).click();
  await expect(page.getByRole("heading", { name: "Er zijn fouten (1)" })).toBeFocused();
  await page.getByRole("link", { name: /Schrijf op waar de score/ }).click();
  const rationale = page.getByRole("textbox", { name: "Toelichting" });
  await expect(rationale).toBeFocused();
  await rationale.fill("Van vier van de zes dossiers ontbrak de intake.");
  const code = await submitByKeys(page);
  expect(code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  await page.getByRole("link", { name: "Bekijk het bezoek" }).click();
  await expect(page.getByRole("heading", { name: "Inspectiebezoek van 5 februari 2018" })).toBeVisible();
  await expect(page.getByText("Van vier van de zes dossiers ontbrak de intake.")).toBeVisible();
}

async function giveRejection(page: Page, name: string) {
  await page.goto("/beoordeling");
  await page.getByRole("link", { name: `Oordeel geven over ${name}` }).click();
  await page.getByLabel("Afgekeurd").check();
  await page.getByRole("button", { name: "Oordeel vastleggen" }).click();
  await expect(page.getByRole("link", { name: "Schrijf op waarom de school is afgekeurd." })).toBeVisible();
  await page.getByRole("textbox", { name: "Motivering" }).fill("De intake is onvoldoende en niet hersteld.");
  await page.getByRole("button", { name: "Oordeel vastleggen" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await expect(page.getByRole("list", { name: "Tijdlijn" })).toContainText("De intake is onvoldoende");
}

async function withdrawKeurmerk(page: Page, name: string) {
  await page.goto("/keurmerk");
  await page.getByRole("link", { name: `Keurmerk vastleggen van ${name}` }).click();
  await page.getByLabel("Wat gebeurt er met het keurmerk?").selectOption({ label: "Ingetrokken" });
  await page.getByRole("textbox", { name: "Reden van het besluit" }).fill("Afgekeurd door ITTA.");
  await page.getByRole("textbox", { name: "Brief verstuurd op" }).fill("05-02-2018");
  await page.getByRole("button", { name: "Keurmerk vastleggen" }).click();
  await expect(page.getByRole("list", { name: "Tijdlijn" })).toContainText("Keurmerk: Ingetrokken");
  await page.goto("/keurmerk");
  await expect(page.getByRole("link", { name: `Keurmerk vastleggen van ${name}` })).toHaveCount(0);
}
