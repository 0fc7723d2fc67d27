import { expect, ownSchool, test } from "#e2e/support/people.ts";
import { firstLoad } from "../../scripts/bench/first-load.ts";

/** Bytes of JavaScript after gzip that a page may cost before anybody touches it; React and Next alone take 132 kB. */
const limit = 146_500;
/** Where a school is chosen by typing a part of its name. */
const limitWithSchoolChoice = 147_000;

test("no page loads more JavaScript first than it may", async ({ as, baseURL }) => {
  const school = await ownSchool(await as("reviewer"), "Licht");
  const page = await as("coordinator");
  const records = await (await page.request.get("/api/v1/inspector-records")).json();
  const [inspector, day] = [records.inspectors[0].id, records.exchangeDays[0].id];
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const asked = new Set<string>();
  page.on("request", (request) => {
    if (request.resourceType() === "script") asked.add(new URL(request.url()).pathname);
  });
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
    const { bytes, scripts } = await firstLoad(baseURL ?? "", path, cookie);
    expect(bytes, path).toBeGreaterThan(100_000);
    expect(bytes, path).toBeLessThanOrEqual(path === "/bezoeken/vastleggen" ? limitWithSchoolChoice : limit);
    asked.clear();
    await page.goto(path, { waitUntil: "networkidle" });
    const named = new Set(scripts.map(({ src }) => src.split("?")[0]));
    expect([...asked].filter((src) => !named.has(src))).toEqual([]);
  }
});
