import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/support/people.ts";

const letter = "/?on=2017-12-31&knownAt=2018-02-02";

const slider = (page: Page) => page.getByRole("slider", { name: "Peildatum verschuiven" });
const day = (page: Page) => page.getByRole("textbox", { name: "Peildatum" });

test("the slider goes by day and by month with the keyboard, and the figures follow in place", async ({
  as,
}) => {
  const page = await as("ministry");
  await page.goto(letter);
  await page.evaluate(() => {
    document.body.dataset.same = "yes"; // a page that loads anew does not have it
  });
  await slider(page).focus();
  for (const [key, typed, spoken, asked] of [
    ["ArrowLeft", "30-12-2017", "30 december 2017", "on=2017-12-30"],
    ["ArrowRight", "31-12-2017", "31 december 2017", "on=2017-12-31"],
    ["PageDown", "30-11-2017", "30 november 2017", "on=2017-11-30"],
    ["Home", "01-07-2017", "1 juli 2017", "on=2017-07-01"],
    ["End", "05-02-2018", "5 februari 2018", "on=2018-02-05"],
    ["PageDown", "05-01-2018", "5 januari 2018", "on=2018-01-05"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(day(page)).toHaveValue(typed);
    await expect(slider(page)).toHaveAttribute("aria-valuetext", spoken);
    await expect(page).toHaveURL(new RegExp(asked));
    await expect(page.getByText(`op ${spoken}, zoals bekend op 2 februari 2018.`)).toBeVisible();
    await expect(slider(page)).toBeFocused();
  }
  expect(await page.evaluate(() => document.body.dataset.same)).toBe("yes");
  await page.reload();
  await expect(day(page)).toHaveValue("05-01-2018");
});

test("of days passed quickly the last is shown, and a typed day moves the slider", async ({ as }) => {
  const page = await as("advisory");
  await page.goto(letter);
  await slider(page).focus();
  for (let n = 0; n < 12; n++) await page.keyboard.press("ArrowLeft");
  for (let n = 0; n < 12; n++) await page.keyboard.press("ArrowRight");
  await expect(day(page)).toHaveValue("31-12-2017");
  await expect(page.getByRole("heading", { name: /^71 van de 217/ })).toBeVisible();
  await day(page).fill("1-9-2017");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", "1 september 2017");
  await page.setViewportSize({ width: 639, height: 800 });
  await expect(slider(page)).toBeHidden();
});

test("without a connection the slider says of which day the figures are", async ({ as }) => {
  const page = await as("ministry");
  await page.goto(letter);
  await page.context().setOffline(true);
  await slider(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByText("De cijfers hieronder zijn nog van 31 december 2017.")).toBeVisible();
  await expect(page.getByRole("heading", { name: /^71 van de 217/ })).toBeVisible();
});

test("the letter's day beside what is known now: the two late entries, and the schools they are about", async ({
  as,
}) => {
  const page = await as("coordinator");
  await page.goto(letter);
  await page.getByRole("link", { name: "Vergelijk met wat we nu weten" }).click();
  const comparison = page.getByRole("region", { name: /meer bezocht dan op 02-02-2018 bekend was$/ });
  // Other journeys record visits too: what was known then stays what it was.
  await expect(comparison.getByRole("row", { name: /^Bezocht 71 \d+ \+\d+$/ })).toBeVisible();
  await expect(comparison.getByRole("row", { name: /^Scholen in de ronde 217/ })).toBeVisible();
  const schools = comparison.getByRole("table", { name: /nu ergens anders/ });
  await expect(
    schools.getByRole("row", { name: /Nog te bezoeken Inspectie nog niet afgerond/ }).first(),
  ).toBeVisible();
  await expect(schools.getByRole("row", { name: /Inspectie nog niet afgerond Goedgekeurd/ })).toBeVisible();
  const entries = comparison.getByRole("table", { name: /Daartussen vastgelegd/ });
  await expect(entries).toContainText(/Inspectiebezoek aan .* op 19-12-2017 vastgelegd/);
  await expect(entries).toContainText(/Oordeel over .*: goedgekeurd, op 22-12-2017/);
  await schools.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/scholen\//);
});

test("who may see figures only compares figures only; the same twice has no difference", async ({ as }) => {
  const page = await as("ministry");
  await page.goto(letter);
  await page.getByRole("heading", { level: 1 }).press("x");
  const withDay = page.getByRole("textbox", { name: "Met de dag" });
  await expect(withDay).toBeFocused();
  await withDay.fill("30-9-2017");
  await page.keyboard.press("Enter");
  const comparison = page.getByRole("region", { name: "45 scholen meer bezocht dan op 30-09-2017" });
  await expect(comparison.getByRole("row", { name: /^Bezocht 26 71 \+45$/ })).toBeVisible();
  await expect(comparison.getByRole("table")).toHaveCount(1);
  await expect(comparison.getByRole("table").getByRole("link")).toHaveCount(0);
  const { schools, entries } = await (
    await page.request.get("/api/v1/progress/differences?on=2017-12-31&vsOn=2017-09-30")
  ).json();
  expect([schools, entries]).toEqual([null, null]);
  await page.goto(`${letter}&vsOn=2017-12-31`);
  await expect(page.getByRole("region", { name: /^Geen cijfer anders dan/ })).toBeVisible();
  await page.goto(`${letter}&vsOn=31-02-2018`);
  await page.getByRole("link", { name: /Deze dag bestaat niet/ }).click();
  await expect(withDay).toBeFocused();
});

test("single keys can be switched off, and are letters where one types", async ({ as }) => {
  const page = await as("advisory");
  await page.goto(letter);
  const withDay = page.getByRole("textbox", { name: "Met de dag" });
  await day(page).press("x");
  await expect(withDay).toBeHidden();
  await page.evaluate(() => localStorage.setItem("toetsen", "uit"));
  await page.getByRole("heading", { level: 1 }).press("x");
  await expect(withDay).toBeHidden();
});

test("the charts have their conclusion as name, and come as a table and as files", async ({ as }) => {
  const page = await as("ministry");
  await page.goto(letter);
  const conclusion =
    "Op 31 december 2017 waren 71 scholen bezocht en 26 beoordeeld; het plan begint op 1 januari 2018.";
  const series = page.getByRole("region", { name: conclusion });
  await expect(series.getByRole("img", { name: conclusion })).toBeVisible();
  const views = series.getByRole("group", { name: "Verloop van de ronde" });
  await views.getByRole("radio", { name: "Grafiek" }).press("ArrowRight");
  await expect(views.getByRole("radio", { name: "Tabel" })).toBeChecked();
  await expect(series.getByRole("row", { name: "31 december 2018 – – 217" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(series).toContainText("logboek tot en met regel");
  await page.keyboard.press("ArrowRight");
  const svg = await download(page, series.getByRole("link", { name: /grafiek \(svg\)/ }).click());
  expect(svg.name).toBe("verloop-van-de-ronde-2017-12-31.svg");
  expect(svg.text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]*>/);
  expect(svg.text).toContain("71 bezocht");
  expect(svg.text).not.toMatch(/var\(|currentColor/);
  const excel = await download(page, series.getByRole("link", { name: /Excel/ }).click());
  expect(excel.text).toContain("\uFEFFTot en met;Bezocht;Beoordeeld;Plan (bezocht)\r\n");
  expect(excel.text).toContain("\r\n31-12-2017;71;26;71\r\n");
  const open = await download(page, series.getByRole("link", { name: /open data/ }).click());
  expect(open.text).toContain("on,visits,verdicts,plan\n");
  expect(open.text).toContain("\n2017-12-31,71,26,71\n");
});

async function download(page: Page, click: Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent("download"), click]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}
