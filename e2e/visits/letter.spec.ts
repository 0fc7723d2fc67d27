import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, ownSchool, test } from "#e2e/support/people.ts";

const golden = {
  population: 217,
  visited: 71,
  inspected: 60,
  approved: 24,
  rejected: 2,
  rejectedKeurmerkLost: 2,
  pending: 34,
  noLessons: 11,
  toVisit: 146,
  outsidePlan: 45,
};
const letter = "/progress?on=2017-12-31&knownAt=2018-02-02";

test("the letter's figures through the page", async ({ as }) => {
  const page = await as("ministry");
  await page.goto("/?on=2017-12-31&knownAt=2018-02-02");
  await expect(page.getByRole("heading", { name: "71 van de 217 scholen bezocht (32,7%)" })).toBeVisible();
  const statuses = page.getByRole("region", { name: /scholen bezocht/ });
  for (const [name, count] of [
    ["Goedgekeurd", "24"],
    ["Afgekeurd", "2"],
    ["Inspectie nog niet afgerond", "34"],
    ["Geen les", "11"],
    ["Nog te bezoeken", "146"],
  ] as const) {
    const item = statuses.locator("dl > div").filter({ hasText: name });
    await expect(item.locator("dd").first()).toHaveText(count);
  }
  for (const [quarter, target] of [
    ["1e kwartaal 2018", "56"],
    ["2e kwartaal 2018", "56"],
    ["3e kwartaal 2018", "12"],
    ["4e kwartaal 2018", "22"],
    ["Totaal", "146"],
  ] as const)
    await expect(page.getByRole("row", { name: quarter }).getByRole("cell").first()).toHaveText(target);
  await expect(page.getByText("Sluit niet")).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("link", { name: /bekijk de scholen/ })).toHaveCount(0);
});

test("the letter's figures through the API and the terminal are one object", async ({ as }) => {
  const page = await as("coordinator");
  const fromApi = await (await page.request.get(`/api/v1${letter}`)).json();
  expect(fromApi).toMatchObject(golden);
  expect(fromApi.plan).toEqual({ adoptedOn: "2018-01-12" });
  expect(fromApi.quarters.map((q: { target: number }) => q.target)).toEqual([0, 0, 56, 56, 12, 22]);
  expect(fromApi.checks.map((c: { holds: boolean }) => c.holds)).toEqual(Array(7).fill(true));
  const db = join(process.env.TIDK_E2E_DIR ?? "", "toezicht.db");
  const printed = execFileSync(
    "npm",
    ["run", "-s", "progress", "--", "--db", db, "--on", "2017-12-31", "--known-at", "2018-02-02", "--json"],
    { encoding: "utf8" },
  );
  expect(JSON.parse(printed)).toEqual(fromApi);
});

test("a visit back-dated today leaves what was known then, and changes what is known now", async ({ as }) => {
  const reviewer = await as("reviewer");
  const coordinator = await as("coordinator");
  const school = await ownSchool(reviewer, "Laatkomer");
  const figures = async (path: string) => await (await coordinator.request.get(`/api/v1${path}`)).json();
  const listed = async (status: string) =>
    (await figures(`/schools?on=2017-12-31&status=${status}&q=${school.number}`)).total;
  expect(await listed("to-visit")).toBe(1);
  const answer = await coordinator.request.post("/api/v1/visits", {
    data: { school: school.number, heldOn: "2017-12-14", kind: "classroom" },
  });
  expect(answer.status()).toBe(201);
  expect(await figures(letter)).toMatchObject(golden);
  expect(await listed("pending")).toBe(1);
  expect(await listed("to-visit")).toBe(0);
  const now = await figures("/progress?on=2017-12-31");
  expect(now.visited).toBeGreaterThan(71);
  expect(now.visited + now.toVisit).toBe(now.population);
});

test("a figure opens the schools behind it, and only for who may list them", async ({ as }) => {
  const coordinator = await as("coordinator");
  await coordinator.goto("/?on=2017-12-31&knownAt=2018-02-02");
  await coordinator.getByRole("link", { name: /^34 Inspectie nog niet afgerond/ }).click();
  await expect(coordinator.getByRole("heading", { name: "Scholen (34)" })).toBeVisible();
  await coordinator.goBack();
  await coordinator.getByRole("link", { name: /^45 bezocht in het 4e kwartaal 2017/ }).click();
  await expect(coordinator.getByRole("heading", { name: "Scholen (45)" })).toBeVisible();
  const ministry = await as("ministry");
  const refused = await ministry.request.get("/api/v1/schools?status=rejected");
  expect(refused.status()).toBe(403);
  const list = await (await ministry.request.get("/api/v1/schools?limit=1")).json();
  expect(Object.keys(list.schools[0]).sort()).toEqual(["id", "keurmerk", "name", "place"]);
});
