import { expectToFit, look } from "#e2e/support/look.ts";
import { expect, ownSchool, test } from "#e2e/support/people.ts";

test("a location is opened, gets its timetable by keyboard, is drawn, and replaced with a reason", async ({
  as,
}) => {
  const school = await ownSchool(await as("reviewer"), "Lesplaats");
  const page = await as("coordinator");
  await page.goto(`/scholen/${school.id}`);
  await page.getByRole("link", { name: "Locaties en lesrooster" }).click();
  await expect(page.getByText("nog geen locaties bekend")).toBeVisible();
  await page.getByRole("link", { name: "Locatie openen" }).click();
  await page.getByRole("button", { name: "Locatie openen" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Er zijn fouten" })).toBeFocused();
  for (const width of [320, 1280]) await look(page, "coordinator-location-refused", width);
  await page.getByLabel("Naam van de locatie").fill("Hoofdlocatie");
  await page.getByLabel("Straat en huisnummer").fill("Kade 1");
  await expect(page.getByLabel("Plaats")).toHaveValue("Zwolle");
  await page.getByLabel("Contactpersoon op de school").fill("M. Vos, 038 1234567");
  await page.getByRole("button", { name: "Locatie openen" }).press("Enter");
  await expect(page).toHaveURL(`/scholen/${school.id}/locaties`);
  const card = page.getByRole("region", { name: "Hoofdlocatie" });
  await expect(card).toContainText("M. Vos, 038 1234567");
  await expect(card).toContainText("Het lesrooster is nog niet bekend");

  await card.getByRole("link", { name: "Lesrooster wijzigen: Hoofdlocatie" }).press("Enter");
  await page.getByRole("button", { name: "Lesrooster vastleggen" }).press("Enter");
  await expect(page.getByLabel("Begint om")).toHaveAccessibleDescription(/hoe laat de les begint/);
  for (const width of [320, 768, 1280]) await look(page, "coordinator-timetable-refused", width);
  await page.getByLabel("Dag", { exact: true }).press("d");
  await expect(page.getByLabel("Dag", { exact: true })).toHaveValue("2");
  for (const text of ["Alfa", "9.00", "12:00"]) {
    await page.keyboard.press("Tab");
    await page.keyboard.type(text);
  }
  await page.getByRole("button", { name: "Voeg een les toe" }).press("Enter");
  const second = page.getByRole("group", { name: "Les 2" });
  await expect(second.getByLabel("Dag", { exact: true })).toBeFocused();
  await second.getByRole("button", { name: "Verwijder les 2" }).press("Enter");
  await expect(page.getByRole("button", { name: "Voeg een les toe" })).toBeFocused();
  await page.getByRole("button", { name: "Lesrooster vastleggen" }).press("Enter");
  await expect(card).toContainText("Dinsdag: 09:00–12:00, Alfa");

  const where = { school: school.id, address: "Plein 2", place: "Zwolle", province: "Overijssel" };
  await page.getByRole("button", { name: "Locaties loten" }).press("Enter");
  const drawn = page.getByRole("list", { name: "Te bezoeken locaties" });
  await expect(drawn).toHaveText("Hoofdlocatie");
  const opened = await page.request.post("/api/v1/locations", {
    data: { ...where, name: "Buurthuis", openedOn: "2018-01-08" },
  });
  expect(opened.ok()).toBe(true);
  await page.reload();
  await page.getByText("Vervang een locatie").click();
  await page.getByLabel("Welke locatie kan niet worden bezocht?").selectOption("Hoofdlocatie");
  await page.getByRole("button", { name: "Locatie vervangen" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Er zijn fouten" })).toBeFocused();
  await page.getByLabel("Waarom niet?").fill("De school verbouwt hier.");
  await page.getByRole("button", { name: "Locatie vervangen" }).press("Enter");
  await expect(page.getByRole("main").getByRole("status")).toContainText("Vervangen door Buurthuis.");
  await expect(drawn).toHaveText("Buurthuis");
  await expect(page.getByRole("list", { name: "Vervangen locaties" })).toContainText(
    "De school verbouwt hier.",
  );
  await page.getByText("Doe de loting na").click();
  for (const width of [320, 768, 1280]) await look(page, "coordinator-locations-drawn", width);

  const reviewer = await as("reviewer");
  await reviewer.goto(`/scholen/${school.id}/locaties`);
  await expect(reviewer.getByRole("region", { name: "Hoofdlocatie" })).not.toContainText("M. Vos");
  await expect(reviewer.getByText("De school verbouwt hier.")).toHaveCount(0);
  await expect(reviewer.getByRole("link", { name: /Lesrooster/ })).toHaveCount(0);
});

test("Blik op Werk records a merger, and both dossiers tell it", async ({ as }) => {
  const reviewer = await as("reviewer");
  const before = await ownSchool(reviewer, "Oude naam");
  const after = await ownSchool(reviewer, "Nieuwe naam");
  await reviewer.goto(`/scholen/${after.id}`);
  await reviewer.getByRole("link", { name: "Doorstart of fusie vastleggen" }).click();
  await reviewer.getByRole("combobox", { name: "Eerdere school" }).fill(before.number);
  await reviewer.getByRole("option", { name: before.name }).click();
  await reviewer.getByLabel("Fusie").check();
  await reviewer.getByRole("button", { name: "Herkomst vastleggen" }).press("Enter");
  await expect(reviewer).toHaveURL(`/scholen/${after.id}`);
  await expect(reviewer.getByText("Voortgekomen uit", { exact: true })).toBeVisible();
  for (const width of [320, 1280]) await expectToFit(reviewer, "reviewer-school-related", width);
  const inspector = await as("inspector");
  await inspector.goto(`/scholen/${before.id}`);
  await inspector.getByRole("definition").getByRole("link", { name: after.name }).click();
  await expect(inspector.getByRole("heading", { level: 1, name: after.name })).toBeVisible();
  await expect(inspector.getByRole("list", { name: "Tijdlijn" })).toContainText(
    `Voortgekomen uit ${before.name} (fusie)`,
  );
});

test("who may not keep locations, holidays or draws gets no form, and is refused by the API", async ({
  as,
}) => {
  const inspector = await as("inspector");
  const data = { school: "BOW-1100" };
  for (const path of ["location-draws", "locations", "school-holidays", "draw-rules"])
    expect((await inspector.request.post(`/api/v1/${path}`, { data })).status(), path).toBe(403);
  await inspector.goto("/planning/loting");
  await expect(inspector.getByRole("heading", { name: "Deze pagina is niet voor u" })).toBeVisible();
  await inspector.goto("/planning/vakanties");
  await expect(inspector.getByRole("table", { name: "Schooljaar 2017-2018" })).toBeVisible();
  await expect(inspector.getByRole("button", { name: "Vakanties vastleggen" })).toHaveCount(0);
  const ministry = await as("ministry");
  await ministry.goto("/scholen/BOW-1100/locaties");
  await expect(ministry.getByRole("heading", { name: "Deze pagina is niet voor u" })).toBeVisible();
});

test("holidays are refused line by line, and recorded all at once", async ({ as }) => {
  const page = await as("coordinator");
  await page.goto("/planning/vakanties");
  const field = page.getByLabel("Vakanties", { exact: true });
  await field.fill(
    "naam;regio;van;tot en met\nZomer 2029;oost;14-07-2029;26-08-2029\nHerfst 2029;noord;x;28-10-2029",
  );
  await page.getByRole("button", { name: "Vakanties vastleggen" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Er zijn fouten" })).toBeFocused();
  await expect(page.getByRole("main")).toContainText("Regel 3: “van” is geen dag.");
  for (const width of [320, 1280]) await look(page, "coordinator-holidays-refused", width);
  await field.fill("naam;regio;van;tot en met\nZomer 2029;noord;14-07-2029;26-08-2029");
  await page.getByRole("button", { name: "Vakanties vastleggen" }).press("Enter");
  await expect(page.getByRole("main").getByRole("status")).toContainText(
    "1 vakantie van een regio is vastgelegd.",
  );
  await expect(page.getByRole("table", { name: "Schooljaar 2028-2029" })).toContainText("Hier vastgelegd");
});
