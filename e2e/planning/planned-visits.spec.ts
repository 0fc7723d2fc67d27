import type { Page } from "@playwright/test";
import { look } from "#e2e/support/look.ts";
import { expect, expectRecorded, ownSchool, test } from "#e2e/support/people.ts";

/** The record of an inspector, by the name of their account. */
async function recordOf(coordinator: Page, inspector: Page): Promise<{ id: string; name: string }> {
  const { name } = await (await inspector.request.get("/api/v1/session")).json();
  const all: { id: string; name: string }[] = await (
    await coordinator.request.get("/api/v1/inspectors")
  ).json();
  const record = all.find((candidate) => candidate.name === name);
  if (!record) throw new Error(`${name} has no record.`);
  return record;
}

async function post(page: Page, path: string, data: object) {
  const answer = await page.request.post(`/api/v1${path}`, { data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return await answer.json();
}

test("a visit is planned, announced, declared independent for and given back with the keyboard alone", async ({
  as,
}) => {
  const school = await ownSchool(await as("reviewer"), "Agenda");
  const page = await as("coordinator");
  const inspectorPage = await as("inspector", 1);
  const inspector = await recordOf(page, inspectorPage);
  await post(page, "/assignments", { schools: [school.number], quarter: "2018-Q2" });
  const where = { address: "Plein 2", place: "Zwolle", province: "Overijssel", openedOn: "2018-01-08" };
  const place = await post(page, "/locations", { school: school.id, name: "Buurthuis", ...where });
  const lessons = [{ weekday: 2, startsAt: "9:00", endsAt: "11:30", level: "Alfa" }];
  await post(page, `/locations/${place.id}/timetables`, { from: "2018-01-08", lessons });

  await page.goto(`/scholen/${school.id}`);
  await page.getByRole("link", { name: "Bezoek plannen" }).press("Enter");
  await page.getByRole("button", { name: "Bekijk wie er kan" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Er zijn fouten" })).toBeVisible();
  await expect(page.getByLabel("Op welke dag is het bezoek?")).toHaveAccessibleDescription(
    /Vul in op welke dag/,
  );
  for (const width of [320, 1280]) await look(page, "coordinator-plan-visit-refused", width);
  await page.getByLabel("Op welke dag is het bezoek?").fill("27-04-2018");
  await page.getByLabel("Tot").fill("12:00");
  await page.getByRole("checkbox", { name: /Buurthuis/ }).press("Space");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Dit is een feestdag.")).toBeVisible();
  await expect(page.getByText("Buurthuis: op deze tijd is er geen les.")).toBeVisible();
  for (const width of [320, 768, 1280]) await look(page, "coordinator-plan-visit-flags", width);
  await page.getByLabel("Op welke dag is het bezoek?").fill("17-04-2018");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Buurthuis: 09:00–11:30, Alfa")).toBeVisible();

  await page.getByRole("button", { name: "Bezoek plannen" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Er zijn fouten" })).toBeFocused();
  await page.getByRole("radio", { name: inspector.name }).press("Space");
  await page.getByRole("button", { name: "Bezoek plannen" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inspectiebezoek op 17 april 2018");
  for (const width of [320, 1280]) await look(page, "coordinator-planned-visit", width);
  await page.getByRole("link", { name: "School is ingelicht" }).press("Enter");
  await page.getByRole("button", { name: "Dag vastleggen" }).press("Enter");
  await expect(page.getByRole("main")).toContainText("Op 05-02-2018");

  await inspectorPage.goto("/bezoeken");
  await inspectorPage.getByRole("link", { name: "Geplande bezoeken" }).press("Enter");
  await inspectorPage.getByRole("link", { name: school.name }).press("Enter");
  await inspectorPage.getByRole("link", { name: "Onafhankelijkheid verklaren" }).press("Enter");
  await inspectorPage.getByRole("button", { name: "Onafhankelijkheid verklaren" }).press("Enter");
  await expect(inspectorPage.getByRole("heading", { name: "Er zijn fouten" })).toBeFocused();
  for (const width of [320, 1280]) await look(inspectorPage, "inspector-declaration-refused", width);
  await inspectorPage.getByRole("checkbox").press("Space");
  await inspectorPage.getByRole("button", { name: "Onafhankelijkheid verklaren" }).press("Enter");
  await expect(inspectorPage.getByText(/verklaarde op 05-02-2018 onafhankelijk te zijn/)).toBeVisible();
  await expect(inspectorPage.getByRole("link", { name: "Onafhankelijkheid verklaren" })).toHaveCount(0);

  await inspectorPage.getByRole("link", { name: "Bezoek teruggeven" }).press("Enter");
  await inspectorPage.getByLabel("Waarom geeft u het bezoek terug?").fill("Ik ben die dag op reis.");
  await inspectorPage.getByRole("button", { name: "Bezoek teruggeven" }).press("Enter");
  await expectRecorded(inspectorPage, /Gepland bezoek aan .* teruggegeven\./);
  await expect(inspectorPage.getByRole("link", { name: school.name })).toHaveCount(0);
});

test("a former employee of a sister school cannot be chosen, on the page nor by the API; one planned before is raised", async ({
  as,
}) => {
  const reviewer = await as("reviewer");
  const [sister, school] = [await ownSchool(reviewer, "Zus"), await ownSchool(reviewer, "Zusje")];
  const page = await as("coordinator");
  const inspector = await recordOf(page, await as("inspector", 2));
  await post(page, "/assignments", { schools: [school.number], quarter: "2018-Q3" });
  const moment = { day: "2018-09-11", startsAt: "09:00", endsAt: "12:00" };
  const visit = { school: school.id, ...moment, inspector: inspector.id };
  const { id } = await post(page, "/planned-visits", visit);
  await post(page, "/interests", {
    inspector: inspector.id,
    kind: "employment",
    school: sister.id,
    startsOn: "2012-01-01",
    endsOn: "2017-06-30",
  });
  await page.goto(`/planning/bezoeken/${id}`);
  await expect(page.getByText("Dit bezoek kan zo niet doorgaan")).toHaveCount(0);
  await post(reviewer, `/schools/${school.id}/predecessors`, {
    predecessor: sister.id,
    kind: "restart",
    happenedOn: "2018-02-01",
  });
  await page.goto("/planning/bezoeken?only=obstacles");
  await page.getByRole("link", { name: school.name }).click();
  const obstacle = `${inspector.name} heeft een belang bij deze school of bij een school die erbij hoort`;
  await expect(page.getByText("Dit bezoek kan zo niet doorgaan")).toBeVisible();
  await expect(page.getByText(`${obstacle}.`)).toBeVisible();
  for (const width of [320, 1280]) await look(page, "coordinator-planned-visit-obstacle", width);

  await page.getByRole("link", { name: "Planning wijzigen" }).click();
  await page.getByLabel("Tot").fill("11");
  page.once("dialog", (question) => question.dismiss());
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Scholen" }).click();
  await expect(page.getByLabel("Tot")).toHaveValue("11:00");
  await page.getByRole("button", { name: "Bekijk wie er kan" }).press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: obstacle })).toBeVisible();
  await expect(page.getByRole("radio", { name: inspector.name })).toHaveCount(0);
  const refused = await page.request.post("/api/v1/planned-visits", { data: visit });
  expect(refused.status()).toBe(409);
  expect((await refused.json()).detail).toContain("heeft een belang bij deze school");
});

test("a planned visit that did not take place goes back to planning and never counts as visited", async ({
  as,
}) => {
  const school = await ownSchool(await as("reviewer"), "Dicht");
  const page = await as("coordinator");
  const inspector = await recordOf(page, await as("inspector", 3));
  await post(page, "/assignments", { schools: [school.number], quarter: "2018-Q1" });
  const { id } = await post(page, "/planned-visits", {
    school: school.id,
    day: "2018-02-05",
    startsAt: "09:00",
    endsAt: "12:00",
    inspector: inspector.id,
  });
  await page.goto(`/planning/bezoeken/${id}`);
  await page.getByRole("link", { name: "Bezoek ging niet door" }).press("Enter");
  await page.getByRole("button", { name: "Vastleggen dat het niet doorging" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Er zijn fouten" })).toBeFocused();
  await page.getByRole("radio", { name: "Er was geen les" }).press("Space");
  await page.getByRole("button", { name: "Vastleggen dat het niet doorging" }).press("Enter");
  await expectRecorded(page, /Bezoek aan .* ging niet door\./);
  await page.goto(`/planning/bezoeken/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Niet gevonden");
  const { tidk } = await (await page.request.get(`/api/v1/schools/${school.id}`)).json();
  expect(tidk.status).toBe("to-visit");
  const other = await as("inspector", 4);
  expect((await other.request.get("/api/v1/planned-visits")).ok()).toBe(true);
  const ministry = await as("ministry");
  expect((await ministry.request.get("/api/v1/planned-visits")).status()).toBe(403);
});
