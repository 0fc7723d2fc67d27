import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type APIRequestContext,
  type BrowserContext,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import type { Role } from "#lib/access/actor.ts";

type Account = { role: Role; email: string; password: string };

/** The demonstration's account of a role; `nth` when there are more. */
export function accountOf(role: Role, nth = 0): Account {
  const file = join(process.env.TIDK_E2E_DIR ?? "", "demo-accounts.json");
  const accounts: Account[] = JSON.parse(readFileSync(file, "utf8"));
  const account = accounts.filter((candidate) => candidate.role === role)[nth];
  if (!account) throw new Error(`The demonstration has no ${role}.`);
  return account;
}

/** Signs in over next-auth's own endpoints; gives the status that it answers with. */
export async function signIn(request: APIRequestContext, { email, password }: Omit<Account, "role">) {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
  });
  return answer.status();
}

/** Signs in on the page that asks for it. */
export async function signInOnScreen(page: Page, { email, password }: Omit<Account, "role">) {
  await expect(page.getByLabel("E-mailadres")).toBeVisible();
  await expectHydrated(page);
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Inloggen" }).click();
}

/**
 * Waits until a page with scripts of ours can be used, however slow the machine is: before hydration a key or a click
 * goes to a node about to be replaced, or submits a form as a page without scripts does.
 */
export async function expectHydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const hasScripts = document.querySelector('script[src^="/_next/"]') !== null;
    const heading = document.querySelector("main h1");
    return !hasScripts || Object.keys(heading ?? {}).some((key) => /^__react/.test(key));
  });
  // What listens to keys is added in an effect, just after: once the browser has nothing else to do.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** Who signed in already in this process: signing in costs the server a tenth of a second of hashing each time. */
const signedIn = new Map<string, Cookies>();

/** Signs a context in, with the session of an earlier test while that holds. */
async function signInAs(context: BrowserContext, account: Account): Promise<void> {
  const known = signedIn.get(account.email);
  if (known) await context.addCookies(known);
  if (known && (await context.request.get("/api/v1/session")).ok()) return;
  await context.clearCookies();
  await signIn(context.request, account);
  signedIn.set(account.email, await context.cookies());
}

type People = {
  /** A page of a signed-in person; one browser context per person and test. */
  as: (role: Role, nth?: number) => Promise<Page>;
};

export const test = base.extend<People>({
  page: async ({ page }, use) => use(waitForHydration(page)),
  as: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role, nth = 0) => {
      const context = await browser.newContext({ baseURL });
      contexts.push(context);
      await signInAs(context, accountOf(role, nth));
      return waitForHydration(await context.newPage());
    });
    for (const context of contexts) await context.close();
  },
});

/** A page that waits for hydration whenever it is opened or loaded again, as a user would. */
export function waitForHydration(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...parameters) => {
    const answer = await goto(...parameters);
    await expectHydrated(page);
    return answer;
  };
  page.reload = async (...parameters) => {
    const answer = await reload(...parameters);
    await expectHydrated(page);
    return answer;
  };
  return page;
}

export { expect };

/** After a form was sent: the line that says what was recorded. */
export async function expectRecorded(page: Page, sentence: string | RegExp): Promise<void> {
  await expect(page.getByRole("banner").getByRole("status").filter({ hasText: sentence })).toBeVisible();
}

/** A school for this test alone, put into the register by Blik op Werk. */
export async function ownSchool(
  reviewer: Page,
  name: string,
): Promise<{ id: string; number: string; name: string }> {
  const number = `E2E-${crypto.randomUUID().slice(0, 8)}`;
  const uniqueName = `${name} ${number}`;
  const post = async (path: string, data: object) => {
    const answer = await reviewer.request.post(`/api/v1${path}`, { data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return await answer.json();
  };
  const { id } = await post("/schools", {
    number,
    name: uniqueName,
    place: "Zwolle",
    province: "Overijssel",
    registeredOn: "2017-01-02",
  });
  await post(`/schools/${id}/keurmerk`, { event: "holder", effectiveOn: "2017-01-02" });
  await post("/enrolments", { school: number, enteredOn: "2017-07-01" });
  return { id, number, name: uniqueName };
}
