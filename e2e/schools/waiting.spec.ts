import type { Page } from "@playwright/test";
import { expectNoBarriers } from "#e2e/support/look.ts";
import { expect, ownSchool, test } from "#e2e/support/people.ts";

const letter = "on=2017-12-31&knownAt=2018-02-02";

/** A school of this test alone with an inspection, by its id. */
async function inspected(reviewer: Page, coordinator: Page, name: string) {
  const school = await ownSchool(reviewer, name);
  const data = { school: school.number, heldOn: "2017-09-04", kind: "classroom" };
  const answer = await coordinator.request.post("/api/v1/visits", { data });
  expect(answer.status()).toBe(201);
  return school;
}

async function waitingFor(page: Page, school: { id: string }): Promise<string | undefined> {
  const { schools } = await (await page.request.get("/api/v1/progress/waiting?limit=500")).json();
  return schools.find(({ id }: { id: string }) => id === school.id)?.act;
}

test("the coordinator goes from Stand van zaken to the list to the draft, and the school waits for its reaction", async ({
  as,
}) => {
  const page = await as("coordinator");
  const school = await inspected(await as("reviewer"), page, "Wachter");
  await page.goto("/");
  const section = page.getByRole("region", { name: /inspecties wachten, \d+ daarvan op/ });
  await section.getByRole("link", { name: /wachten op een rapport: bekijk welke/ }).click();
  await expect(page.getByRole("heading", { name: "Waar wacht het op", level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Rapport \(\d+\)$/ })).toHaveAttribute("aria-current", "page");
  expect(await waitingFor(page, school)).toBe("send-draft");
  await page.getByRole("link", { name: `Concept vastleggen van ${school.name}` }).click();
  await page.getByRole("textbox", { name: "Op welke dag was dit?" }).fill("1-9-2017");
  await page.getByRole("button", { name: "Concept vastleggen" }).click();
  await page.getByRole("link", { name: "Deze dag ligt voor het bezoek van 04-09-2017." }).click();
  await expect(page.getByRole("textbox", { name: "Op welke dag was dit?" })).toBeFocused();
  await expectNoBarriers(page, "the form of a report with an error");
  await page.getByRole("textbox", { name: "Op welke dag was dit?" }).fill("11-9-2017");
  await page.getByRole("button", { name: "Concept vastleggen" }).click();
  const timeline = page.getByRole("list", { name: "Tijdlijn" });
  await expect(timeline).toContainText("Conceptrapport verstuurd");
  expect(await waitingFor(page, school)).toBe("await-reaction");
  await page.goto("/wachten?for=reaction");
  await expect(page.getByRole("link", { name: `Reactie vastleggen van ${school.name}` })).toBeVisible();

  await page.goto(`/scholen/${school.id}`);
  await page.getByRole("link", { name: "Corrigeer deze stap" }).click();
  await page.getByLabel("Dit moet helemaal vervallen").check();
  await page.getByRole("textbox", { name: "Waarom verandert u dit?" }).fill("Bij de verkeerde school.");
  await page.getByRole("button", { name: "Stap laten vervallen" }).click();
  await expect(timeline).toContainText("Bij de verkeerde school.");
  expect(await waitingFor(page, school)).toBe("send-draft");
});

test("a period to remedy is given and ended, by keyboard", async ({ as }) => {
  const page = await as("coordinator");
  const school = await inspected(await as("reviewer"), page, "Hersteller");
  await page.goto(`/scholen/${school.id}/rapport?stap=granted`);
  await expect(page.getByLabel("Hersteltermijn gegeven")).toBeChecked();
  await page.getByRole("textbox", { name: "Op welke dag was dit?" }).fill("15-1-2018");
  await page.keyboard.press("Tab");
  await page.keyboard.type("16-3-2018");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Tijdlijn" })).toContainText(
    "Hersteltermijn gegeven, tot en met 16-03-2018",
  );
  expect(await waitingFor(page, school)).toBe("await-remedy");
  await page.goto("/wachten?for=remedy");
  await page.getByRole("link", { name: `Hersteltermijn beëindigen van ${school.name}` }).click();
  await page.getByRole("button", { name: "Hersteltermijn beëindigen" }).click();
  await expect(page.getByRole("list", { name: "Tijdlijn" })).toContainText("Hersteltermijn beëindigd");
  expect(await waitingFor(page, school)).toBe("reinspect");
});

test("the ministry sees how many wait and how long, and no school; Blik op Werk sees schools and no inspector", async ({
  as,
}) => {
  const ministry = await as("ministry");
  await ministry.goto(`/?${letter}`);
  const section = ministry.getByRole("region", { name: "34 inspecties wachten, 15 daarvan op een rapport" });
  for (const [name, count] of [
    ["Rapport", "15"],
    ["Reactie van de school", "7"],
    ["Herstel door de school", "4"],
    ["Herinspectie", "2"],
    ["Oordeel", "6"],
    ["Samen", "34"],
  ] as const)
    await expect(section.getByRole("row", { name }).getByRole("cell").nth(1)).toHaveText(count);
  await expect(section.getByRole("link")).toHaveCount(0);
  const answer = await (await ministry.request.get(`/api/v1/progress/waiting?${letter}`)).json();
  expect(Object.keys(answer).sort()).toEqual(["knownAt", "next", "on", "round", "seq", "steps", "total"]);
  await ministry.goto("/wachten");
  await expect(ministry.getByRole("heading", { name: "Deze pagina is niet voor u" })).toBeVisible();

  const reviewer = await as("reviewer");
  await reviewer.goto(`/wachten?${letter}`);
  await expect(reviewer.getByRole("row")).toHaveCount(35);
  await expect(reviewer.getByRole("cell", { name: "Inspecteur (ITTA)" }).first()).toBeVisible();
  await expect(reviewer.getByText("J. Vos")).toHaveCount(0);
  const coordinator = await as("coordinator");
  await coordinator.goto(`/wachten?${letter}`);
  await expect(coordinator.getByText("J. Vos, inspecteur").first()).toBeVisible();
  await expect(coordinator.getByRole("link", { name: /vastleggen van/ })).toHaveCount(0);
});
