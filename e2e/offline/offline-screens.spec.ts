import { look, widths } from "#e2e/support/look.ts";
import { expect, test } from "#e2e/support/people.ts";
import { expectOnServer, expectOpensOffline, planVisit } from "#e2e/support/visit.ts";

test("every part of the form is looked at", async ({ as }) => {
  const inspector = await as("inspector");
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [inspector], "Kijken");
  await inspector.goto(`/bezoeken/${visit.id}`);
  await expect(inspector.getByRole("heading", { level: 1 })).toHaveText(visit.school.name);
  await expectOpensOffline(inspector);
  for (const width of widths) await look(inspector, "field-tasks", width);
  await inspector.getByRole("link", { name: "Voorbereiding" }).click();
  for (const width of widths) await look(inspector, "field-preparation", width);
  await inspector.getByRole("button", { name: "Les toevoegen" }).click();
  await inspector.getByLabel("Groep").fill("Dinsdagochtend");
  await inspector.getByLabel("A1", { exact: true }).check();
  for (const width of widths) await look(inspector, "field-lesson", width);
  await inspector.getByRole("link", { name: "Bevindingen per criterium" }).click();
  for (const width of widths) await look(inspector, "field-criterion", width);
  await inspector.getByRole("link", { name: "Controleren en indienen" }).click();
  await inspector.getByRole("button", { name: "Bezoek indienen" }).click();
  for (const width of widths) await look(inspector, "field-check", width);
  await expectOnServer(inspector);
  await inspector.goto("/veld");
  await expect(inspector.getByRole("table")).toBeVisible();
  for (const width of widths) await look(inspector, "field-device", width);
});
