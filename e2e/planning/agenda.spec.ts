import type { Page } from "@playwright/test";
import ICAL from "ical.js";
import { look } from "#e2e/support/look.ts";
import { expect, ownSchool, signIn, test } from "#e2e/support/people.ts";

async function post(page: Page, path: string, data: object) {
  const answer = await page.request.post(`/api/v1${path}`, { data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return await answer.json();
}

/** A trained inspector of the test alone: their page, and the id of their record. */
async function ownInspector(as: (role: "admin" | "coordinator") => Promise<Page>, page: Page) {
  const name = `Agenda ${crypto.randomUUID().slice(0, 8)}`;
  const email = `${name.replace(" ", "-").toLowerCase()}@itta.example`;
  const { oneTimePassword } = await post(await as("admin"), "/accounts", { email, name, role: "inspector" });
  const password = "een heel lang wachtwoord";
  const enter = async (known: string) => await signIn(page.request, { email, password: known });
  await enter(oneTimePassword);
  await post(page, "/password-changes", { current: oneTimePassword, next: password });
  await enter(password);
  const coordinator = await as("coordinator");
  const all = await (await coordinator.request.get("/api/v1/inspectors")).json();
  const { id } = all.find((one: { name: string }) => one.name === name);
  for (const event of ["recruited", "course-completed"])
    await post(coordinator, `/inspectors/${id}/events`, { event, happenedOn: "2018-01-02" });
  return id as string;
}

test("an inspector subscribes to their calendar, which shows their visit without a session until they revoke it", async ({
  as,
  page,
  request,
}) => {
  const inspector = await ownInspector(as, page);
  await page.goto("/agenda");
  await expect(page.getByText("U hebt geen bezoeken die nog komen")).toBeVisible();
  for (const width of [320, 1280]) await look(page, "inspector-agenda-empty", width);

  const school = await ownSchool(await as("reviewer"), "Agenda");
  const coordinator = await as("coordinator");
  await post(coordinator, "/assignments", { schools: [school.number], quarter: "2018-Q2" });
  const { id } = await post(coordinator, "/planned-visits", {
    school: school.number,
    inspector,
    day: "2018-04-17",
    startsAt: "9:30",
    endsAt: "12:00",
  });
  await page.getByRole("button", { name: "Maak een abonnement" }).press("Enter");
  const field = page.getByLabel("Adres van uw abonnement");
  await expect(field).toBeVisible();
  const address = await field.inputValue();
  await expect(page.getByRole("table")).toContainText(school.name);
  await page.getByText("Zo zet u het adres in uw agenda").click();
  for (const width of [320, 768, 1280]) await look(page, "inspector-agenda-address", width);

  const answer = await request.get(address);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(answer.headers()["cache-control"]).toContain("no-store");
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  const [visit, ...more] = calendar
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));
  expect(more).toEqual([]);
  expect(visit?.uid).toContain(id);
  expect(visit?.summary).toBe(`Inspectiebezoek ${school.name}`);
  expect(visit?.startDate.toJSDate().toISOString()).toBe("2018-04-17T07:30:00.000Z");

  await page.reload();
  await expect(page.getByText(/U hebt een abonnement, gemaakt op/)).toBeVisible();
  await expect(field).toHaveCount(0);
  await page.getByRole("button", { name: "Trek het abonnement in" }).press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Abonnement intrekken" }).press("Enter");
  await expect(page.getByText("Het abonnement is ingetrokken.")).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
  expect((await page.request.get(address)).status()).toBe(404);
});

test("nobody but an inspector has an agenda here", async ({ as }) => {
  const coordinator = await as("coordinator");
  await coordinator.goto("/agenda");
  await expect(coordinator.getByRole("heading", { name: "Deze pagina is niet voor u" })).toBeVisible();
  expect((await coordinator.request.post("/api/v1/calendar-feeds", { data: {} })).status()).toBe(403);
});
