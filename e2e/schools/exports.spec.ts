import { readFileSync } from "node:fs";
import { get } from "node:http";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expect, test } from "#e2e/support/people.ts";

const provinceOf = "?province=Utrecht";

async function download(page: Page, link: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

test("the coordinator downloads the list as shown, for Excel and as open data", async ({ as }) => {
  const page = await as("coordinator");
  await page.goto(`/scholen${provinceOf}&on=2017-12-31&sort=-place`);
  await expect(page.getByRole("table", { name: "Scholen" })).toBeVisible();
  const shown = await page.getByRole("table", { name: "Scholen" }).getByRole("row").count();

  const excel = await download(page, "Download voor Excel (csv)");
  expect(excel.name).toBe("scholen-2017-12-31.csv");
  const [heading] = excel.text.split("\r\n");
  expect(heading).toBe(
    "\uFEFFSchool;Plaats;Keurmerk;Status;Doet niet meer mee sinds;Laatste bezoek;Oordeel op",
  );
  const forPeople = parse(excel.text, { bom: true, delimiter: ";", record_delimiter: "\r\n" });
  expect(forPeople).toHaveLength(shown);

  const open = await download(page, "Download open data (csv)");
  expect(open.name).toBe("scholen-2017-12-31-open-data.csv");
  const forPrograms = parse(open.text, { columns: true, record_delimiter: "\n" }) as Record<string, string>[];
  const asked = `${provinceOf}&on=2017-12-31&sort=-place&limit=1000`;
  const { schools } = await (await page.request.get(`/api/v1/schools${asked}`)).json();
  expect(forPrograms.map(({ name, status, lastVisitOn }) => [name, status, lastVisitOn])).toEqual(
    schools.map((school: { name: string; tidk: { status: string; lastVisitOn: string | null } }) => [
      school.name,
      school.tidk.status,
      school.tidk.lastVisitOn ?? "",
    ]),
  );
});

test("the ministry's file tells no status, and asking for it is refused", async ({ as }) => {
  const page = await as("ministry");
  await page.goto("/scholen");
  const { text } = await download(page, "Download open data (csv)");
  expect(Object.keys((parse(text, { columns: true }) as object[])[0] ?? {})).toEqual([
    "name",
    "place",
    "keurmerk",
  ]);
  for (const asked of ["status=rejected", "columns=status", "sort=verdictOn"]) {
    const answer = await page.request.get(`/api/v1/schools/export?format=open&${asked}`);
    expect(answer.status()).toBe(403);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
  }
  const advisory = await as("advisory");
  expect((await advisory.request.get("/api/v1/schools/export?format=open")).status()).toBe(403);
  const unsound = await page.request.get("/api/v1/schools/export?format=xls");
  expect(unsound.status()).toBe(400);
  expect((await unsound.json()).errors[0].message).toMatch(/excel of open/);
});

test("clients that hang up leave no export behind", async ({ as, baseURL }) => {
  const page = await as("coordinator");
  const cookies = await page.context().cookies();
  const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") };
  const url = `${baseURL}/api/v1/schools/export?format=open&on=2017-12-31`;
  const hangUp = (onBytes: boolean) =>
    new Promise((closed) => {
      const request = get(url, { headers, agent: false });
      request.on("error", () => undefined);
      request.on("close", closed);
      if (onBytes) request.on("response", (answer) => answer.once("data", () => request.destroy()));
      else setTimeout(() => request.destroy(), 20);
    });
  // More than may run and wait together: places that were not given back would be missed.
  for (let round = 0; round < 3; round++)
    await Promise.all(Array.from({ length: 20 }, (_, n) => hangUp(n % 2 === 0)));
  const head = await page.request.head(url);
  expect(head.headers()["content-disposition"]).toContain("scholen-2017-12-31-open-data.csv");
  const files = await Promise.all(Array.from({ length: 5 }, () => page.request.get(url)));
  for (const file of files) expect(parse(await file.text(), { columns: true }).length).toBeGreaterThan(200);
});
