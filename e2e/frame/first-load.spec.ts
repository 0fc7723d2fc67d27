import type { Page } from "@playwright/test";
import { expect, ownSchool, test } from "#e2e/support/people.ts";
import { planVisit } from "#e2e/support/visit.ts";
import { firstLoad, gzipped } from "../../scripts/bench/first-load.ts";

/** Bytes of JavaScript after gzip that a page may cost before anybody touches it; React and Next alone take 132 kB. */
const limit = 165_000;
/** Where a school is chosen by typing a part of its name; the list to choose from comes at the first focus. */
const limitWithSchoolChoice = 190_000;
const limitOfVisitForm = 180_000;
/** The form of a visit with what it needs to work alone, which it fetches besides. */
const limitOffline = 230_000;

test("no page loads more JavaScript first than it may", async ({ as }) => {
  const school = await ownSchool(await as("reviewer"), "Licht");
  const page = await as("coordinator");
  const records = await (await page.request.get("/api/v1/inspector-records")).json();
  const [inspector, day] = [records.inspectors[0].id, records.exchangeDays[0].id];
  for (const path of [
    "/",
    "/scholen",
    `/scholen/${school.id}`,
    `/scholen/${school.id}/oordeel`,
    "/planning",
    "/planning/bezoeken",
    `/planning/bezoek?school=${school.id}&day=2018-03-06&startsAt=9:00&endsAt=12:00`,
    "/planning?view=maand",
    "/bezoeken",
    "/bezoeken/vastleggen",
    "/beoordeling",
    "/inspecteurs",
    `/inspecteurs/${inspector}`,
    `/inspecteurs/${inspector}/belang?school=${school.id}`,
    "/inspecteurs/terugkomdag",
    `/inspecteurs/terugkomdag/${day}`,
    "/kwaliteit",
  ]) {
    const { named, fetchedBesides } = await weigh(page, path);
    expect(named, path).toBeGreaterThan(100_000);
    const choosesSchool = path === "/bezoeken/vastleggen" || path.includes("/belang?");
    expect(named, path).toBeLessThanOrEqual(choosesSchool ? limitWithSchoolChoice : limit);
    expect(fetchedBesides, path).toBe(0);
  }
});

test("the form of a visit and the page without a connection cost no more than they may", async ({ as }) => {
  const page = await as("inspector");
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [page], "Licht formulier");
  const form = await weigh(page, `/bezoeken/${visit.id}`);
  expect(form.named, "the form of a visit").toBeLessThanOrEqual(limitOfVisitForm);
  expect(form.named + form.fetchedBesides, "the form of a visit").toBeLessThanOrEqual(limitOffline);
  const offline = await weigh(page, "/veld");
  expect(offline.named + offline.fetchedBesides, "/veld").toBeLessThanOrEqual(limitOffline);
});

/** The scripts that the HTML of a page names, and what the page fetches besides before anybody touches it. */
async function weigh(page: Page, path: string) {
  const base = test.info().project.use.baseURL ?? "";
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const { bytes, scripts } = await firstLoad(base, path, cookie);
  const named = new Set(scripts.map(({ src }) => src.split("?")[0]));
  const asked = new Set<string>();
  const listen = (request: { resourceType(): string; url(): string }) => {
    if (request.resourceType() === "script") asked.add(new URL(request.url()).pathname);
  };
  page.on("request", listen);
  await page.goto(path, { waitUntil: "networkidle" });
  page.off("request", listen);
  const besides = [...asked].filter((src) => !named.has(src));
  const weights = await Promise.all(besides.map((src) => gzipped(new URL(src, base))));
  const fetchedBesides = weights.reduce((sum, weight) => sum + weight, 0);
  console.log(`${path}: ${bytes} named, ${fetchedBesides} besides`);
  return { named: bytes, fetchedBesides };
}
