import { expect, ownSchool, test } from "#e2e/support/people.ts";

test("a departure that was a mistake is withdrawn, and a suspension gets its right day: both with a reason", async ({
  as,
}) => {
  const page = await as("reviewer");
  const { id, name } = await ownSchool(page, "Per ongeluk");
  const timeline = page.getByRole("list", { name: "Tijdlijn" });
  const reason = page.getByRole("textbox", { name: "Waarom verandert u dit?" });

  await page.goto(`/scholen/${id}/deelname`);
  await expect(page.getByLabel("De school doet niet meer mee")).toBeChecked();
  await page.getByRole("button", { name: "Vertrek vastleggen" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "Corrigeer dit vertrek" }).click();
  await page.getByLabel("De school is niet vertrokken: dit moet vervallen").check();
  await reason.fill("Andere school bedoeld");
  await page.getByRole("button", { name: "Vertrek laten vervallen" }).click();
  await expect(timeline).toContainText("Vervallen");
  await expect(timeline).toContainText("Reden: Andere school bedoeld");

  await page.goto(`/scholen/${id}/keurmerk`);
  const event = page.getByLabel("Wat gebeurt er met het keurmerk?");
  await event.selectOption({ label: "Schorsing opgeheven" });
  await page.getByRole("button", { name: "Keurmerk vastleggen" }).click();
  await expect(
    page.getByRole("link", { name: "Het keurmerk is op 05-02-2018 niet geschorst." }),
  ).toBeVisible();
  await event.selectOption({ label: "Geschorst" });
  await page.getByRole("textbox", { name: "Vanaf welke dag geldt dit?" }).fill("1-3-2018");
  await page.getByRole("button", { name: "Keurmerk vastleggen" }).click();
  await expect(timeline).toContainText("Keurmerk: Geschorst");
  await expect(
    page.getByRole("term").filter({ hasText: "Keurmerk" }).locator("xpath=following-sibling::dd[1]"),
  ).toHaveText("Houder (voor onbepaalde tijd)");
  await page.getByRole("link", { name: "Corrigeer deze gebeurtenis" }).first().click();
  await page.getByRole("textbox", { name: "Vanaf welke dag geldt dit?" }).fill("2-2-2018");
  await reason.fill("Op de brief staat 2 februari");
  await page.getByRole("button", { name: "Correctie vastleggen" }).click();
  await expect(timeline).toContainText("Reden van de wijziging: Op de brief staat 2 februari");
  await expect(page.getByText("Houder (voor onbepaalde tijd), geschorst")).toBeVisible();
});
