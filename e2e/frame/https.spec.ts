import { createDatabase } from "#db/open.ts";
import { KillableServer } from "#e2e/support/killable-server.ts";
import {
  expect,
  expectHydrated,
  signIn,
  signInOnScreen,
  test,
  waitForHydration,
} from "#e2e/support/people.ts";
import { createAccount } from "#lib/accounts/commands/accounts.ts";

const account = { email: "beheer@tidk.example", name: "Beheer", role: "admin" };

test("behind https somebody signs in and out; cookies are for this host alone, and browsers stay with https", async ({
  browser,
}) => {
  let password = "";
  const server = await KillableServer.startSecure(async (file) => {
    const database = await createDatabase(file);
    const made = await createAccount.run({ database, actor: { role: "system" }, now: new Date() }, account);
    password = made.oneTimePassword ?? "";
    await database.close();
  });
  try {
    const options = { baseURL: server.address, ignoreHTTPSErrors: true };
    const context = await browser.newContext(options);
    const page = waitForHydration(await context.newPage());
    await page.goto("/");
    await signInOnScreen(page, { email: account.email, password });
    await expect(page.getByRole("heading", { name: "Kies een eigen wachtwoord" })).toBeVisible();
    await expectHydrated(page);
    await page.getByLabel("Huidig of eenmalig wachtwoord").fill(password);
    await page.getByLabel("Nieuw wachtwoord").fill("een lange zin als wachtwoord");
    await page.getByRole("button", { name: "Wachtwoord vastleggen" }).click();
    await expect(page.getByRole("button", { name: "Uitloggen" })).toBeVisible();

    const cookies = await context.cookies();
    expect(cookies.map(({ name }) => name).sort()).toEqual([
      "__Host-next-auth.callback-url",
      "__Host-next-auth.csrf-token",
      "__Host-next-auth.session-token",
      "__Host-tidk-device",
    ]);
    for (const cookie of cookies) expect(cookie).toMatchObject({ secure: true, httpOnly: true, path: "/" });
    for (const address of ["/inloggen", "/", "/api/v1/session", "/api/auth/csrf", "/icon.svg"]) {
      const answer = await page.request.get(address, { maxRedirects: 0 });
      expect(answer.headers()["strict-transport-security"], address).toBe("max-age=31536000");
    }

    const thief = await browser.newContext(options);
    await thief.addCookies(cookies);
    expect(await (await thief.request.get("/api/v1/session")).json()).toMatchObject({ name: "Beheer" });
    await expectHydrated(page);
    await page.getByRole("button", { name: "Uitloggen" }).click();
    await expect(page).toHaveURL(/\/inloggen/);
    expect((await thief.request.get("/api/v1/session")).status()).toBe(401);
    expect((await thief.request.get("/", { maxRedirects: 0 })).status()).toBe(307);

    // What a client writes before the proxy does changes nothing: these are one stranger.
    const ends: number[] = [];
    for (let n = 0; n < 20 && !ends.includes(429); n++) {
      const guesser = await browser.newContext({
        ...options,
        extraHTTPHeaders: { "X-Forwarded-For": `203.0.113.${n}` },
      });
      ends.push(await signIn(guesser.request, { email: account.email, password: "mis" }));
      await guesser.close();
    }
    expect(ends.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(ends).toContain(429);
  } finally {
    await server.stop();
  }
});
