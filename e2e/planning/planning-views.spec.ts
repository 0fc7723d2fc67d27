import type { Page } from "@playwright/test";
import { look } from "#e2e/support/look.ts";
import { expect, ownSchool, test } from "#e2e/support/people.ts";

/** An inspector of this test alone, who can be given visits. */
async function ownInspector(admin: Page, coordinator: Page): Promise<{ id: string; name: string }> {
  const name = `I. ${crypto.randomUUID().slice(0, 8)}`;
  const account = { role: "inspector", name, email: `${crypto.randomUUID()}@itta.example` };
  expect((await admin.request.post("/api/v1/accounts", { data: account })).ok()).toBe(true);
  const listed: { id: string; name: string }[] = await (
    await coordinator.request.get("/api/v1/inspectors")
  ).json();
  const found = listed.find((inspector) => inspector.name === name);
  if (!found) throw new Error("The inspector is not listed.");
  for (const event of ["recruited", "course-completed"]) {
    const data = { event, happenedOn: "2017-07-03" };
    const answer = await coordinator.request.post(`/api/v1/inspectors/${found.id}/events`, { data });
    expect(answer.ok()).toBe(true);
  }
  return found;
}

test("the planning as a list and a calendar: filters, order and month stand in the address", async ({
  as,
}) => {
  const page = await as("coordinator");
  const inspector = await ownInspector(await as("admin"), page);
  const reviewer = await as("reviewer");
  const word = `Kalender${crypto.randomUUID().slice(0, 8)}`;
  const [early, late, without] = [
    await ownSchool(reviewer, `A ${word}`),
    await ownSchool(reviewer, `B ${word}`),
    await ownSchool(reviewer, `C ${word}`),
  ];
  const post = async (path: string, data: object) =>
    expect((await page.request.post(`/api/v1${path}`, { data })).ok()).toBe(true);
  await post("/assignments", { schools: [early.number, late.number], quarter: "2018-Q2" });
  for (const [school, day] of [
    [late, "2018-05-02"],
    [early, "2018-05-10"],
  ] as const)
    await post("/planned-visits", {
      school: school.number,
      day,
      startsAt: "9:30",
      endsAt: "12:30",
      inspector: inspector.id,
    });

  await page.goto(`/planning?q=${word}`);
  await expect(page.getByRole("region", { name: "2e kwartaal 2018" })).toContainText(
    `10 mei 2018 09:30, ${inspector.name}`,
  );
  await page.getByRole("navigation", { name: "Weergave" }).getByRole("link", { name: "Lijst" }).click();
  await expect(page).toHaveURL(`/planning?view=lijst&q=${word}`);
  const rows = page.getByRole("row").filter({ hasText: word });
  await expect(rows).toHaveText([/^A /, /^B /, /^C /]);
  await page.getByRole("columnheader", { name: "Dag" }).getByRole("link").click();
  await expect(rows).toHaveText([/^B .*2 mei 2018, 09:30/, /^A .*10 mei 2018, 09:30/, /^C .*nog geen dag/]);
  await expect(page).toHaveURL(/sort=day/);
  await page.getByLabel("Dag van het bezoek").selectOption("Zonder dag");
  await page.getByRole("button", { name: "Filter de scholen" }).press("Enter");
  await expect(rows).toHaveText([/^C /]);
  await expect(page).toHaveURL(/day=without/);
  await expect(page.getByRole("link", { name: `Plan een bezoek aan ${without.name}` })).toBeVisible();
  await page.goto(`/planning?view=lijst&inspector=${inspector.id}&quarter=2018-Q2`);
  await expect(rows).toHaveText([/^A /, /^B /]);

  await page.getByRole("navigation", { name: "Weergave" }).getByRole("link", { name: "Maand" }).click();
  await expect(page.getByRole("heading", { name: "februari 2018" })).toBeVisible();
  await expect(page.getByText("Geen bezoeken gepland in deze maand.")).toBeVisible();
  await page.goto(`/planning?view=maand&month=2018-04&inspector=${inspector.id}`);
  await page.getByRole("link", { name: "Volgende maand" }).click();
  await expect(page).toHaveURL(/month=2018-05/);
  await expect(page).toHaveURL(new RegExp(`inspector=${inspector.id}`));
  const day = (name: string) =>
    page.getByRole("cell").filter({ has: page.locator(`time[datetime="${name}"]`) });
  await expect(day("2018-05-02")).toContainText("Meivakantie 2018");
  await expect(day("2018-05-02")).toContainText(`09:30–12:30 ${late.name}, Zwolle`);
  await expect(day("2018-05-10")).toContainText("Feestdag");
  await expect(day("2018-05-10")).toContainText(early.name);
  for (const width of [320, 1280]) await look(page, "coordinator-planning-month", width);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(page.getByText("woensdag 2 mei")).toBeVisible();
  await expect(page.locator('time[datetime="2018-05-08"]')).toBeHidden();
});

test("an address with an unknown view or month is refused with a sentence, and an inspector reads all views", async ({
  as,
}) => {
  const page = await as("inspector");
  await page.goto("/planning?view=tabel");
  await expect(page.getByText("Kies bord, lijst of maand.")).toBeVisible();
  await page.goto("/planning?view=maand&month=2018-13");
  await expect(page.getByText("Schrijf een maand als 2018-03.")).toBeVisible();
  await page.goto("/planning?view=lijst");
  await expect(page.getByRole("table", { name: /nog te bezoeken/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Plan een bezoek/ })).toHaveCount(0);
  await page.goto("/planning");
  const outside = page.getByRole("region", { name: "Buiten de planning" });
  await expect(outside.getByRole("region", { name: "Geen les" }).getByRole("listitem").first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Meer over/ })).toHaveCount(0);
});
