import { look, widths } from "#e2e/support/look.ts";
import { accountOf, expect, signInOnScreen, test, waitForHydration } from "#e2e/support/people.ts";
import {
  expectOnDevice,
  expectOnServer,
  expectOpensOffline,
  get,
  planVisit,
  post,
  valuesOnServer,
} from "#e2e/support/visit.ts";
import { frameworkInForce } from "#lib/framework/rules/framework.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";
import { completeDraft } from "#lib/testing/draft.ts";

test("filled in without a network, reloaded, closed and opened again: every answer is on the server exactly once", async ({
  as,
}) => {
  const inspector = await as("inspector");
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [inspector], "Zonder net");
  const context = inspector.context();
  await inspector.goto(`/planning/bezoeken/${visit.id}`);
  await inspector.getByRole("button", { name: "Meenemen" }).click();
  await expect(inspector.getByText("Dit bezoek staat op dit apparaat")).toBeVisible();

  await context.setOffline(true);
  await inspector.goto(`/bezoeken/${visit.id}`);
  await expect(inspector.getByRole("heading", { level: 1 })).toHaveText(visit.school.name);
  await expect(inspector.getByText("Plein 2, Zwolle")).toBeVisible();
  await inspector.getByRole("button", { name: "Les toevoegen" }).click();
  await inspector.getByLabel("Groep").fill("Dinsdagochtend");
  await inspector.getByLabel("Aantal cursisten").fill("12");
  const notes = inspector.getByLabel("Aantekeningen bij de les");
  await notes.pressSequentially("Docent 1 begint op tijd. ");
  await expect(inspector.getByText(/Op dit apparaat bewaard\. Geen verbinding\./)).toBeVisible();
  await expectOnDevice(inspector);

  await inspector.reload();
  await expect(inspector.getByLabel("Groep")).toHaveValue("Dinsdagochtend");
  await inspector.getByLabel("Aantekeningen bij de les").press("Control+End");
  await inspector.keyboard.type("Cursisten", { delay: 20 });
  await expectOnDevice(inspector);
  await inspector.close(); // in the middle of a sentence
  const again = waitForHydration(await context.newPage());
  await again.goto("/veld");
  await again.getByRole("link", { name: visit.school.name }).click();
  await again.getByRole("link", { name: "Les 1 – Dinsdagochtend" }).click();
  await expect(again.getByLabel("Aantekeningen bij de les")).toHaveValue(
    "Docent 1 begint op tijd. Cursisten",
  );

  await context.setOffline(false);
  await expectOnServer(again);
  const values = await valuesOnServer(again, visit.id);
  const valuesByPart = [...values].map(([field, all]) => [field.split(".").at(-1), all]);
  expect(Object.fromEntries(valuesByPart)).toEqual({
    order: [1],
    group: ["Dinsdagochtend"],
    learners: ["12"],
    notes: ["Docent 1 begint op tijd. Cursisten"],
  });
});

test("the session is revoked while offline: nothing is lost, and it is sent after signing in again", async ({
  as,
}) => {
  const inspector = await as("inspector", 2);
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [inspector], "Uitgelogd");
  const context = inspector.context();
  await inspector.goto(`/bezoeken/${visit.id}#begeleiding`);
  await expectOpensOffline(inspector);
  await context.setOffline(true);
  await inspector.getByLabel(/over de begeleiding/).fill("Voortgang per cursist besproken");
  await expectOnDevice(inspector);
  await context.clearCookies();
  await context.setOffline(false);
  await expect(inspector.getByText(/U bent uitgelogd/)).toBeVisible();
  await inspector.getByRole("link", { name: "Inloggen om te versturen" }).click();
  await signInOnScreen(inspector, accountOf("inspector", 2));
  await inspector.getByRole("link", { name: "Begeleiding" }).click();
  await expect(inspector.getByLabel(/over de begeleiding/)).toHaveValue("Voortgang per cursist besproken");
  await expectOnServer(inspector);
  expect(await valuesOnServer(inspector, visit.id)).toEqual(
    new Map([["guidance.notes", ["Voortgang per cursist besproken"]]]),
  );
});

test("submitted without a network: it waits, is sent when the network is back, and the copy has a day to go", async ({
  as,
}) => {
  const inspector = await as("inspector", 4);
  const coordinator = await as("coordinator");
  const visit = await planVisit(await as("reviewer"), coordinator, [inspector], "Indienen");
  const other = await planVisit(await as("reviewer"), coordinator, [inspector], "Niet mee");
  const { account } = await get(inspector.request, "/session");
  const framework = frameworkInForce(shippedFrameworks, visit.today);
  const saves = completeDraft(framework, [visit.inspectors[0]?.id ?? ""]);
  await post(inspector.request, `/visit-drafts/${visit.id}/saves`, { account, saves });
  await inspector.goto(`/bezoeken/${visit.id}#controle`);
  await expectOpensOffline(inspector);
  await expect(inspector.getByText("Alles wat nodig is, is ingevuld.")).toBeVisible();
  await inspector.context().setOffline(true);
  await inspector.getByRole("button", { name: "Bezoek indienen" }).click();
  await expect(inspector.getByText("Wacht op verzending", { exact: true })).toBeVisible();
  for (const width of widths) await look(inspector, "field-waiting", width);
  await inspector.goto(`/bezoeken/${other.id}`);
  await expect(inspector.getByText(/niet meegenomen op dit apparaat/)).toBeVisible();
  for (const width of widths) await look(inspector, "field-missing", width);
  await inspector.goto("/scholen");
  await expect(inspector.getByText(/Deze pagina kan nu niet worden geopend/)).toBeVisible();
  await expect(inspector.getByText("Indienen wacht op verbinding")).toBeVisible();
  await inspector.context().setOffline(false);
  await expect(inspector.getByText(/Ontvangstcode [0-9A-F]{4}-[0-9A-F]{4}\. Gaat op/)).toBeVisible();
  await inspector.goto(`/bezoeken/${visit.id}`);
  await expect(inspector.getByRole("heading", { name: "Inspectiebezoek van 5 februari 2018" })).toBeVisible();
  const eightDays = 8 * 24 * 60 * 60 * 1000;
  await inspector.clock.setFixedTime(Date.now() + eightDays);
  await inspector.goto("/veld");
  await expect(inspector.getByText("Er staat geen bezoek op dit apparaat")).toBeVisible();
});
