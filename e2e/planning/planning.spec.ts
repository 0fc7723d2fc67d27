import { look } from "#e2e/support/look.ts";
import { expect, ownSchool, test } from "#e2e/support/people.ts";

test("a school is placed, moved and put back with the keyboard alone; the quarter that it opens names it", async ({
  as,
}) => {
  const school = await ownSchool(await as("reviewer"), "Planbaar");
  const page = await as("coordinator");
  await page.goto(`/planning?q=${school.number}`);
  const column = (name: string) => page.getByRole("region", { name });
  const box = page.getByRole("checkbox", { name: `Kies ${school.name}` });
  const quarter = page.getByLabel("Verplaats naar");
  const status = page.getByRole("main").getByRole("status");
  await expect(column("Nog in te delen")).toContainText(school.name);

  await page.getByRole("button", { name: "Verplaats" }).press("Enter");
  await expect(status).toContainText("Kies een of meer scholen.");
  await expect(status).toContainText("Kies een kwartaal.");
  for (const width of [320, 1280]) await look(page, "coordinator-planning-refused", width);

  await box.focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("1 school gekozen")).toBeVisible();
  await quarter.selectOption("2018-Q3");
  await page.getByRole("button", { name: "Verplaats" }).press("Enter");
  await expect(status).toContainText("1 school is ingedeeld in het 3e kwartaal 2018.");
  await expect(column("3e kwartaal 2018")).toContainText(school.name);
  await expect(column("3e kwartaal 2018")).toContainText("te veel");
  const failing = page.getByRole("group").filter({ hasText: /De telling .*sluit/ });
  const third = failing.getByRole("listitem").filter({ hasText: /3e kwartaal 2018: \d+ ingedeeld/ });
  await expect(third).toBeHidden();
  await failing.getByText(/De telling .*sluit/).click();
  await expect(third.getByRole("link", { name: school.number, exact: true })).toBeVisible();
  for (const width of [320, 1280]) await look(page, "coordinator-planning-moved", width);

  await status.getByRole("button", { name: "Zet terug" }).press("Enter");
  await expect(status).toContainText("De scholen staan weer waar zij stonden.");
  await expect(column("Nog in te delen")).toContainText(school.name);
});

test("an inspector reads the planning and moves nothing, in the page nor in the API", async ({ as }) => {
  const page = await as("inspector");
  await page.goto("/planning");
  await expect(page.getByRole("region", { name: "4e kwartaal 2018" })).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Verplaats" })).toHaveCount(0);
  const data = { schools: ["BOW-1100"], quarter: "2018-Q2" };
  expect((await page.request.post("/api/v1/assignments", { data })).status()).toBe(403);
  const ministry = await as("ministry");
  expect((await ministry.request.get("/api/v1/planning")).status()).toBe(403);
});

test("a new plan is adopted: what is no number is refused, and the plan before it stays to be seen", async ({
  as,
}) => {
  const page = await as("coordinator");
  await page.goto("/planning");
  await page.getByRole("link", { name: "Stel een nieuw plan vast" }).click();
  const third = page.getByLabel("Eerste bezoeken in het 3e kwartaal 2018");
  await expect(third).toHaveValue("12");
  await third.fill("twaalf");
  await page.getByRole("button", { name: "Plan vaststellen" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Er zijn fouten" })).toBeFocused();
  await expect(third).toHaveAccessibleDescription(/Vul een heel aantal in/);
  for (const width of [320, 1280]) await look(page, "coordinator-plan-refused", width);
  await third.fill("12");
  await page.getByLabel("Op welke dag is het plan vastgesteld?").fill("01-02-2018");
  await page.getByRole("button", { name: "Plan vaststellen" }).press("Enter");
  await expect(page).toHaveURL("/planning");
  await page.goto("/planning/plan");
  const versions = page.getByRole("region", { name: "Vastgestelde plannen" });
  await expect(versions.getByRole("rowheader")).toHaveText(["1 februari 2018", "12 januari 2018"]);
});
