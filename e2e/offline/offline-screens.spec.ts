import { expectSoundHtml } from "#e2e/support/html.ts";
import { look, widths } from "#e2e/support/look.ts";
import { expect, test } from "#e2e/support/people.ts";
import { expectInSight, smallWindows } from "#e2e/support/sight.ts";
import { expectOnServer, expectOpensOffline, planVisit } from "#e2e/support/visit.ts";

test("every part of the form is looked at", async ({ as }) => {
  const inspector = await as("inspector");
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [inspector], "Kijken");
  await inspector.goto(`/bezoeken/${visit.id}`);
  await expect(inspector.getByRole("heading", { level: 1 })).toHaveText(visit.school.name);
  await expectOpensOffline(inspector);
  await expectSoundHtml(inspector, "field-tasks");
  for (const width of widths) await look(inspector, "field-tasks", width);
  await inspector.getByRole("link", { name: "Voorbereiding" }).click();
  await expectSoundHtml(inspector, "field-preparation");
  for (const width of widths) await look(inspector, "field-preparation", width);
  await inspector.getByRole("button", { name: "Les toevoegen" }).click();
  await inspector.getByLabel("Groep").fill("Dinsdagochtend");
  await inspector.getByLabel("A1", { exact: true }).check();
  await expectSoundHtml(inspector, "field-lesson");
  for (const width of widths) await look(inspector, "field-lesson", width);
  await inspector.getByRole("link", { name: "Bevindingen per criterium" }).click();
  await expectSoundHtml(inspector, "field-criterion");
  for (const width of widths) await look(inspector, "field-criterion", width);
  await inspector.getByRole("link", { name: "Controleren en indienen" }).click();
  await inspector.getByRole("button", { name: "Bezoek indienen" }).click();
  await expectSoundHtml(inspector, "field-check");
  for (const width of widths) await look(inspector, "field-check", width);
  await expectOnServer(inspector);
  await inspector.goto("/veld");
  await expect(inspector.getByRole("table")).toBeVisible();
  await expectSoundHtml(inspector, "field-device");
  for (const width of widths) await look(inspector, "field-device", width);
});

test("no bar lies over the question or the focus, on a phone and at 400 %", async ({ as }) => {
  const inspector = await as("inspector");
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [inspector], "Balken");
  for (const size of smallWindows) {
    await inspector.setViewportSize(size);
    await inspector.goto(`/bezoeken/${visit.id}`);
    await expect(inspector.getByRole("heading", { level: 1 })).toHaveText(visit.school.name);
    await inspector.getByRole("link", { name: "Voorbereiding" }).click();
    await expectInSight(inspector, "Tab", 12);
    await expectInSight(inspector, "Shift+Tab", 12);
    await inspector.goBack();
    await inspector.getByRole("link", { name: "Bevindingen per criterium" }).click();
    for (let n = 0; n < 3; n++) {
      await expectInSight(inspector, "ArrowDown", 4);
      await expectInSight(inspector, "Tab", 7);
      await expectInSight(inspector, "Shift+Tab", 7);
      await expectInSight(inspector, "Alt+ArrowDown", 1);
    }
  }
});
