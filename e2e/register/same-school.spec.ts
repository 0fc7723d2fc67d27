import { look, widths } from "#e2e/support/look.ts";
import { expect, ownSchool, test } from "#e2e/support/people.ts";
import { post } from "#e2e/support/visit.ts";

test("a file with a school that is known by name and place asks whether it is another, and goes on once that is said", async ({
  as,
}) => {
  const page = await as("reviewer");
  const known = await ownSchool(page, "Tweelingtaal");
  const [number, header] = [
    `${known.number}-B`,
    "nummer;naam;plaats;provincie;keurmerk;keurmerk sinds;ingeschreven op",
  ];
  const row = `${number};${known.name.toUpperCase()};Zwolle;Overijssel;houder;02-01-2017;01-07-2017`;
  const buffer = Buffer.from(`${header}\r\n${row}`);
  await page.goto("/importeren");
  await page
    .getByLabel("Bestanden (xlsx of csv)")
    .setInputFiles({ name: "scholen.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
  const question = page.getByRole("group", { name: "Zijn dit andere scholen?" });
  await expect(question).toContainText(known.number);
  await page.getByRole("button", { name: "Leg dit vast" }).click();
  await expect(page.getByRole("heading", { name: /Er is iets niet goed/ })).toBeFocused();
  for (const width of widths) await look(page, "import-andere-school", width);
  await question.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Leg dit vast" }).click();
  await expect(page.getByRole("status").filter({ hasText: "De bestanden zijn geïmporteerd" })).toBeVisible();
});

test("Blik op Werk says of two schools that seem to be one that they are two", async ({ as }) => {
  const page = await as("reviewer");
  const [one, other] = [await ownSchool(page, "Naamgenoot"), await ownSchool(page, "Nog een")];
  await post(page.request, `/schools/${other.id}/profile`, { name: one.name, from: "2018-01-02" });
  await page.goto("/keurmerk");
  const row = page.getByRole("row").filter({ hasText: other.number });
  await expect(row).toContainText("Naam en plaats");
  for (const width of widths) await look(page, "keurmerk-zelfde-school", width);
  await row.getByRole("button", { name: "Dit zijn twee scholen" }).click();
  await expect(page.getByRole("status").filter({ hasText: "zijn twee scholen" })).toBeVisible();
  await expect(row).toBeHidden();
});
