import type { Page } from "@playwright/test";
import {
  accountOf,
  expect,
  expectHydrated,
  expectRecorded,
  ownSchool,
  signInOnScreen,
  test,
} from "#e2e/support/people.ts";
import { get, post } from "#e2e/support/visit.ts";

const restored = "Wat u eerder typte, staat er weer.";
const reason = (page: Page) => page.getByLabel("Reden van het besluit");

/** Leaving would not ask: what was typed is written. */
async function expectKept(page: Page): Promise<void> {
  await page.waitForFunction(() => window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
}

async function ownLocation(coordinator: Page, school: string): Promise<string> {
  const where = { name: "Kelder", address: "Kade 1", place: "Zwolle", province: "Overijssel" };
  return (await post(coordinator.request, "/locations", { ...where, school, openedOn: "2018-01-08" })).id;
}

test("on a shared device nobody else sees what was typed, in this tab or another; who typed it does", async ({
  as,
}) => {
  const reviewer = await as("reviewer");
  const school = await ownSchool(reviewer, "Gedeeld");
  const address = `/scholen/${school.id}/keurmerk`;
  await reviewer.goto(address);
  await reason(reviewer).fill("De bestuurder M. Vos belde");
  await expectKept(reviewer);

  const tab = await reviewer.context().newPage();
  await tab.goto("/");
  await expectHydrated(tab);
  await tab.getByRole("button", { name: "Uitloggen" }).click();
  await expect(tab).toHaveURL(/\/inloggen/);
  await expect(reviewer).toHaveURL(/\/inloggen/);
  expect(await tab.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
    "Vos",
  );

  await tab.goto(`/inloggen?terug=${address}`);
  await signInOnScreen(tab, accountOf("coordinator"));
  await expect(tab.getByRole("heading", { name: "Deze pagina is niet voor u" })).toBeVisible();
  await reviewer.goBack();
  await expect(reviewer.getByText("M. Vos")).toHaveCount(0);

  await expectHydrated(tab);
  await tab.getByRole("button", { name: "Uitloggen" }).click();
  await expect(tab).toHaveURL(/\/inloggen/);
  await tab.goto(`/inloggen?terug=${address}`);
  await signInOnScreen(tab, accountOf("reviewer"));
  await expect(reason(tab)).toHaveValue("De bestuurder M. Vos belde");
});

test("an answer that was lost makes no second fact, also after a reload; what is recorded is told and not kept", async ({
  as,
}) => {
  const reviewer = await as("reviewer");
  const school = await ownSchool(reviewer, "Verloren");
  await reviewer.goto(`/scholen/${school.id}/keurmerk`);
  await reviewer.getByLabel("Wat gebeurt er met het keurmerk?").selectOption("withdrawn");
  await reason(reviewer).fill("Op eigen verzoek");
  const record = reviewer.getByRole("button", { name: "Keurmerk vastleggen" });
  await reviewer.route("**/api/v1/schools/*/keurmerk", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await record.click();
  await expect(reviewer.getByText(/^Geen verbinding met Toezicht in de klas\./)).toBeVisible();
  await reviewer.unroute("**/api/v1/schools/*/keurmerk");
  await expectKept(reviewer);
  await reviewer.reload();
  await expect(reason(reviewer)).toHaveValue("Op eigen verzoek");
  await record.click();
  await expect(reviewer).toHaveURL(`/scholen/${school.id}`);
  await expectRecorded(reviewer, school.name);
  const { lines } = await get(reviewer.request, "/journal?limit=200");
  const about = lines.filter((line: { schoolId: string; reason: string }) => line.schoolId === school.id);
  expect(about.filter(({ action }: { action: string }) => action === "keurmerk.record")).toHaveLength(2);

  await reviewer.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link").last().click();
  await expect(reviewer.getByRole("banner").getByText(school.name)).toHaveCount(0);
  await reviewer.goto(`/scholen/${school.id}/keurmerk`);
  await expect(reason(reviewer)).toHaveValue("");
});

test("what changed meanwhile stands beside what was typed, and the rest of the form is as it is now", async ({
  as,
}) => {
  const school = await ownSchool(await as("reviewer"), "Intussen");
  const page = await as("coordinator");
  const location = await ownLocation(page, school.id);
  await page.goto(`/scholen/${school.id}/locaties/${location}`);
  const name = page.getByLabel("Naam van de locatie");
  await name.fill("Zolder");
  await expectKept(page);
  await page.goto("/scholen");
  await post(page.request, `/locations/${location}/details`, { name: "Souterrain", address: "Kade 2" });
  await page.goto(`/scholen/${school.id}/locaties/${location}`);
  await expect(name).toHaveValue("Zolder");
  await expect(name).toHaveAccessibleDescription(/Nu staat er: Souterrain/);
  await expect(page.getByLabel("Straat en huisnummer")).toHaveValue("Kade 2");
  await expect(page.getByText("Intussen is er iets veranderd.")).toBeVisible();
  await page.getByRole("button", { name: "Wis wat u typte" }).click();
  await expect(name).toHaveValue("Souterrain");
  await expect(page.getByText(restored)).toBeHidden();
  await page.reload();
  await expect(name).toHaveValue("Souterrain");
});

test("where nothing can be kept, leaving asks: by a link, a step back and a reload; so does a password", async ({
  as,
}) => {
  const page = await as("coordinator");
  await page.context().addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    }),
  );
  const questions: string[] = [];
  let answer: "accept" | "dismiss" = "dismiss";
  page.on("dialog", async (dialog) => {
    questions.push(dialog.type());
    await dialog[answer]();
  });
  await page.goto("/scholen");
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link").first().click();
  await page.goto("/planning/loting");
  const boundary = page.getByLabel("1 locatie: tot en met hoeveel cursisten?");
  await boundary.fill("123");
  const link = page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Scholen" });
  await link.click();
  await expect(boundary).toHaveValue("123");
  expect(questions).toEqual(["confirm"]);
  answer = "accept";
  await link.click();
  await expect(page).toHaveURL("/scholen");
  expect(questions).toEqual(["confirm", "confirm"]);

  await page.goto("/wachtwoord");
  await page.getByLabel("Nieuw wachtwoord").pressSequentially("geheim");
  await page.goto("/scholen");
  expect(questions.at(-1)).toBe("beforeunload");
});

test("a page of another network is no success and no crash: the form says that there is no connection", async ({
  as,
}) => {
  const page = await as("coordinator");
  await page.goto("/planning/loting");
  const boundary = page.getByLabel("1 locatie: tot en met hoeveel cursisten?");
  await boundary.fill("99998");
  await page.route("**/api/**", (route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: "<h1>Welkom op de gastenwifi</h1>" }),
  );
  await page.getByRole("button", { name: "Grenzen vaststellen" }).click();
  await expect(page.getByText(/^Geen verbinding met Toezicht in de klas\./)).toBeVisible();
  await expect(boundary).toHaveValue("99998");
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Uitloggen lukt nu niet" })).toBeVisible();
});

test("what is typed and pressed before a page comes to life is not lost, and stands in no address", async ({
  as,
  browser,
  baseURL,
}) => {
  const { email, password } = accountOf("coordinator");
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage(); // one that does not wait for hydration
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/\/_next\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("/inloggen?terug=/planning/loting", { waitUntil: "commit" });
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill("niet dit");
  await page.getByRole("button", { name: "Inloggen" }).click();
  release();
  await expect(page.getByText("Inloggen is niet gelukt.")).toBeVisible();
  await expect(page.getByLabel("E-mailadres")).toHaveValue(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await expect(page).toHaveURL("/planning/loting");
  await context.close();

  const school = await ownSchool(await as("reviewer"), "Vroeg");
  const early = await (await as("reviewer")).context().newPage();
  let go = () => {};
  const gone = new Promise<void>((done) => {
    go = done;
  });
  await early.route(/\/_next\/.*\.js/, async (route) => {
    await gone;
    await route.continue();
  });
  await early.goto(`/scholen/${school.id}/keurmerk`, { waitUntil: "commit" });
  await reason(early).fill("Te vroeg getypt");
  await early.getByLabel("Vanaf welke dag geldt dit?").fill("1-2-2018");
  await early.getByLabel("Wat gebeurt er met het keurmerk?").selectOption("suspended");
  await early.getByRole("button", { name: "Keurmerk vastleggen" }).click();
  go();
  await expectHydrated(early);
  expect(new URL(early.url()).search).toBe("");
  await expect(early.getByLabel("Tot en met welke dag?")).toBeVisible();
  await early.getByRole("button", { name: "Keurmerk vastleggen" }).click();
  await expectRecorded(early, school.name);
});
