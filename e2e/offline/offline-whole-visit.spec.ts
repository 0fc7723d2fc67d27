import type { Page } from "@playwright/test";
import { expectToFit, look, widths } from "#e2e/support/look.ts";
import { expect, test, waitForHydration } from "#e2e/support/people.ts";
import { fillByKeys, scoreByKeys, submitByKeys } from "#e2e/support/record-visit.ts";
import { expectOnServer, expectOpensOffline, get, planVisit, post } from "#e2e/support/visit.ts";
import { criteriaOf, frameworkInForce } from "#lib/framework/rules/framework.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";
import { completeDraft, makeSave } from "#lib/testing/draft.ts";

const framework = frameworkInForce(shippedFrameworks, "2018-02-05");

test("a whole visit is recorded, checked and submitted with the keyboard alone", async ({ as }) => {
  const page = await as("inspector", 4);
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [page], "Toetsen");
  await page.goto(`/bezoeken/${visit.id}`);
  await expectOpensOffline(page);
  await fillByKeys(page);
  await page.getByRole("button", { name: "Stuk toevoegen" }).press("Enter");
  await page.getByLabel("Wat is het?").focus();
  await page.keyboard.type("Intakeverslagen");
  await page.getByRole("button", { name: "Les toevoegen" }).press("Enter");
  await page.getByLabel("Groep").focus();
  await page.keyboard.type("Avondgroep");
  await page.getByRole("link", { name: "Les 2 – Avondgroep" }).press("Alt+ArrowUp");
  await expect(page.getByRole("link", { name: "Les 1 – Avondgroep" })).toBeFocused();
  await page.getByRole("button", { name: "Les 1 – Avondgroep weghalen" }).press("Enter");
  await expect(page.getByRole("button", { name: "Les – Avondgroep terugzetten" })).toBeFocused();
  await page.getByRole("button", { name: "Les – Avondgroep terugzetten" }).press("Enter");
  await page.getByRole("button", { name: "Les 1 – Avondgroep weghalen" }).press("Enter");
  await expect(page.getByRole("link", { name: "Les 1 – Dinsdagochtend, A1" })).toBeVisible();
  await scoreByKeys(page, framework, ["intake-goal"]);
  await page.getByRole("link", { name: "Controleren en indienen" }).press("Enter");
  await page.getByRole("button", { name: "Bezoek indienen" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Er zijn fouten (1)" })).toBeFocused();
  for (const width of widths) await look(page, "field-errors", width);
  await page.getByRole("link", { name: /Schrijf op waar de score/ }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Toelichting" })).toBeFocused();
  await page.keyboard.type("Vier van de zes dossiers zonder verslag.");
  const code = await submitByKeys(page);
  expect(code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  for (const width of widths) await look(page, "field-receipt", width);
  const held = await get(page.request, `/visits/${visit.id}`);
  expect(held).toMatchObject({ receipt: { code }, frameworkVersion: framework.version });
  expect(held.contents).toMatchObject({
    lessons: [{ group: "Dinsdagochtend", level: "A1", learners: 12, startsAt: "09:30", endsAt: "11:30" }],
    documents: [{ name: "Intakeverslagen" }],
  });
  expect(held.contents.lessons[0].notes).toMatch(/^\d\d:\d\d docent 1 noemt het lesdoel$/);
});

for (const width of [768, 390])
  test.describe(`on a touch screen ${width} px wide`, () => {
    test.use({ viewport: { width, height: 844 }, hasTouch: true });

    test("one criterion is a screen, targets are large, and the visit is submitted by touch", async ({
      browser,
      as,
      baseURL,
    }) => {
      const desk = await as("inspector", width === 390 ? 5 : 0);
      const visit = await planVisit(await as("reviewer"), await as("coordinator"), [desk], "Aanraken");
      const context = await browser.newContext({
        baseURL,
        viewport: { width, height: 844 },
        hasTouch: true,
        storageState: await desk.context().storageState(),
      });
      const page = waitForHydration(await context.newPage());
      await page.goto(`/bezoeken/${visit.id}`);
      await expectOpensOffline(page);
      await page.getByRole("link", { name: "Voorbereiding" }).tap();
      await page.getByText("Ik heb geen band met deze school").tap();
      await page.getByRole("link", { name: "‹ Alle onderdelen" }).tap();
      await page.getByRole("button", { name: "Les toevoegen" }).tap();
      await page.getByLabel("Groep").fill("Ochtend");
      await page.getByText("A2", { exact: true }).tap();
      await page.getByLabel("Aantal cursisten").fill("9");
      await page.getByLabel("Begin van de les").fill("9:00");
      await page.getByLabel("Einde van de les").fill("10:30");
      await page.getByRole("link", { name: "‹ Alle onderdelen" }).tap();
      await page.getByRole("link", { name: "Korte terugkoppeling" }).tap();
      await page.getByText("Nee", { exact: true }).tap();
      await page.getByRole("link", { name: "‹ Alle onderdelen" }).tap();
      await page.getByRole("link", { name: "Bevindingen per criterium" }).tap();
      await expectLargeTargets(page);
      await expectToFit(page, "field-touch-criterion", width);
      const criteria = criteriaOf(framework);
      for (const [at, { name }] of criteria.entries()) {
        const criterion = page.getByRole("region", { name });
        await criterion.getByText("3 Voldoende").tap();
        await criterion.getByText(/^Les 1/).tap();
        await expect(page.getByRole("region")).toHaveCount(2); // the part of the form, and one criterion in it
        if (at < criteria.length - 1) await page.getByRole("button", { name: "Volgende criterium" }).tap();
      }
      await page.getByRole("link", { name: "‹ Alle onderdelen" }).tap();
      await page.getByRole("link", { name: "Controleren en indienen" }).tap();
      await expectOnServer(page);
      await page.getByRole("button", { name: "Bezoek indienen" }).tap();
      await expect(page.getByText("Het bezoek is ingediend")).toBeVisible();
      await context.close();
    });
  });

/** What is pressed on a tablet is 44 px high. */
async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page
    .locator("main label.choice, main .capture-steps button, main a[href^='#']:visible")
    .evaluateAll((targets) =>
      targets
        .filter((target) => target.getBoundingClientRect().height < 44 && target.getClientRects().length > 0)
        .map((target) => target.textContent),
    );
  expect(small).toEqual([]);
}

test("two inspectors record one visit, settle where they differ, and both originals are stored", async ({
  as,
}) => {
  const [first, second] = [await as("inspector", 6), await as("inspector", 0)];
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [first, second], "Samen");
  const [a, b] = visit.inspectors.map(({ id }) => id) as [string, string];
  const all = completeDraft(framework, [a, b]).filter(
    ({ field }) => field !== `finding.${b}.intake-goal.score` && !field.startsWith("independent."),
  );
  for (const [page, own, other] of [
    [first, a, b],
    [second, b, a],
  ] as const) {
    const { account } = await get(page.request, "/session");
    const saves = all.filter(({ field }) => (own === a ? !field.includes(other) : field.includes(own)));
    await post(page.request, `/visit-drafts/${visit.id}/saves`, { account, saves });
    await page.goto(`/bezoeken/${visit.id}#voorbereiding`);
    await page.getByRole("checkbox", { name: /geen band met deze school/ }).check();
    await expectOnServer(page);
  }
  await second.goto(`/bezoeken/${visit.id}#criterium-intake-goal`);
  await expect(second.getByRole("radio").first()).toBeVisible();
  await second.getByLabel("1 Onvoldoende").check();
  await second.getByLabel("Toelichting").fill("Ik zag geen leerdoelen");
  await expectOnServer(second);
  await first.getByRole("button", { name: "Nu versturen" }).click();
  await first.getByRole("link", { name: "Verschillen" }).click();
  const settle = first.getByRole("region", { name: "Leerdoel en achtergrond staan in het intakeverslag" });
  await expect(settle.getByText("1 Onvoldoende", { exact: true }).first()).toBeVisible();
  await expect(settle.getByText("Ik zag geen leerdoelen")).toBeVisible();
  for (const width of widths) await look(first, "field-differences", width);
  await first.getByRole("link", { name: "Controleren en indienen" }).click();
  await expect(first.getByText(/De scores voor .* verschillen/)).toBeVisible();
  await first.getByRole("link", { name: /De scores voor .* verschillen/ }).click();
  await settle.getByLabel("2 Matig").check();
  await settle.getByLabel("Toelichting op de gezamenlijke score").fill("Deels aanwezig");
  await submitByKeys(first);
  await second.getByRole("button", { name: "Nu versturen" }).click();
  await expect(second.getByText("Het bezoek is ingediend")).toBeVisible();
  const held = await get(second.request, `/visits/${visit.id}`);
  const about = (list: { criterion: string }[]) =>
    list.filter(({ criterion }) => criterion === "intake-goal");
  expect(about(held.findings)).toMatchObject([{ score: 2, rationale: "Deels aanwezig" }]);
  expect(about(held.contents.originals)).toMatchObject([
    { score: 3, rationale: null },
    { score: 1, rationale: "Ik zag geen leerdoelen" },
  ]);
  const { account } = await get(second.request, "/session");
  const late = { account, saves: [makeSave("guidance.notes", "Te laat")] };
  await post(second.request, `/visit-drafts/${visit.id}/saves`, late);
  await second.goto(`/bezoeken/${visit.id}`);
  await expect(second.getByText(/Na het indienen kwam/)).toBeVisible();
});
