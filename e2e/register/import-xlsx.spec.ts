import { expect, ownSchool, test } from "#e2e/support/people.ts";
import { dayCell, workbook } from "#lib/testing/workbook.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

test("the coordinator imports visits from a workbook, after seeing what would change", async ({ as }) => {
  const school = await ownSchool(await as("reviewer"), "Werkboek");
  const page = await as("coordinator");
  const header = ["school", "bezocht op", "soort"];
  const file = (buffer: Buffer) => ({ name: "bezoeken.xlsx", mimeType: xlsx, buffer });
  await page.goto("/importeren");
  const picker = page.getByLabel("Bestanden (xlsx of csv)");

  await picker.setInputFiles(file(Buffer.from("%PDF-1.7")));
  await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
  await expect(page.getByRole("heading", { name: /Er is iets niet goed/ })).toBeFocused();
  await expect(page.getByText("Dit is een pdf.")).toBeVisible();

  const wrong = await workbook({
    Blad1: [header, [school.number, "volgende week", "Inspectiebezoek"]],
    Blad2: [["x"]],
  });
  await picker.setInputFiles(file(wrong));
  await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
  await expect(page.getByRole("rowheader", { name: "bezoeken.xlsx › Blad1" })).toBeVisible();
  await expect(page.getByText("“volgende week” is geen dag.")).toBeVisible();

  await picker.setInputFiles(
    file(await workbook({ Blad1: [header, [school.number, dayCell("2018-01-15"), "Inspectiebezoek"]] })),
  );
  await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Dit zou er veranderen" })).toContainText(
    "Eén regel komt in het logboek",
  );
  const added = page.getByRole("table", { name: "Bezoeken: Nieuw (1)" });
  await expect(added.getByRole("rowheader", { name: school.name })).toBeVisible();
  await expect(added).toContainText("bezocht op: 15-01-2018; soort: Inspectiebezoek");
  await page.getByRole("button", { name: "Leg dit vast" }).click();
  await expect(page.getByRole("status").filter({ hasText: "De bestanden zijn geïmporteerd" })).toBeVisible();
  await page.goto(`/scholen/${school.id}`);
  await expect(page.getByRole("list", { name: "Tijdlijn" })).toContainText("15 januari 2018");
});
