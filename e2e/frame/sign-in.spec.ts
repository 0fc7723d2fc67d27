import { look, widths } from "#e2e/support/look.ts";
import {
  accountOf,
  expect,
  expectHydrated,
  signIn,
  signInOnScreen,
  test,
  waitForHydration,
} from "#e2e/support/people.ts";

test("an unknown address and a wrong password get the same sentence", async ({ page }) => {
  const { email } = accountOf("ministry");
  const attempt = async (address: string) => {
    await page.goto("/inloggen");
    await page.getByRole("button", { name: "Inloggen" }).click();
    await expect(page.getByRole("link", { name: "Vul uw e-mailadres in." })).toBeVisible();
    await page.getByLabel("E-mailadres").fill(address);
    await page.getByLabel("Wachtwoord").fill("niet het wachtwoord");
    await page.getByRole("button", { name: "Inloggen" }).click();
    const sentence = page.getByText("Inloggen is niet gelukt.");
    await expect(sentence).toBeVisible();
    return await sentence.textContent();
  };
  expect(await attempt(email)).toBe(await attempt("niemand@nergens.example"));
});

test("somebody signs in and out", async ({ page }) => {
  const { email, password } = accountOf("advisory");
  await page.goto("/");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByLabel("Wachtwoord").press("Enter");
  await expect(page.getByRole("heading", { name: "Stand van zaken", level: 1 })).toBeVisible();
  const cookies = await page.context().cookies();
  expect(cookies.find(({ name }) => name.includes("session-token"))).toMatchObject({
    httpOnly: true,
    secure: false,
  });
  await expectHydrated(page);
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(page).toHaveURL(/\/inloggen/);
  expect((await page.request.get("/api/v1/progress")).status()).toBe(401);
});

test("a new account replaces its one-time password first; disabling it ends its session", async ({
  as,
  browser,
  baseURL,
}) => {
  const admin = await as("admin");
  const email = `nieuw-${crypto.randomUUID().slice(0, 8)}@tidk.example`;
  await admin.goto("/beheer");
  await admin.getByRole("textbox", { name: "Naam" }).fill("Nieuwe collega");
  await admin.getByRole("textbox", { name: "E-mailadres" }).fill(email);
  await admin.getByLabel("Rol", { exact: true }).selectOption({ label: "Ministerie SZW" });
  await admin.getByRole("button", { name: "Account maken" }).click();
  const oneTime = await admin.getByRole("status").locator("code").textContent();

  const context = await browser.newContext({ baseURL });
  const page = waitForHydration(await context.newPage());
  const login = async (password: string) => {
    await page.goto("/inloggen");
    await signInOnScreen(page, { email, password });
  };
  await login(oneTime ?? "");
  await expect(page.getByRole("heading", { name: "Kies een eigen wachtwoord" })).toBeVisible();
  await expectHydrated(page);
  expect((await page.request.get("/api/v1/progress")).status()).toBe(403);
  await page.getByLabel("Huidig of eenmalig wachtwoord").fill(oneTime ?? "");
  await page.getByLabel("Nieuw wachtwoord").fill("kort");
  await page.getByRole("button", { name: "Wachtwoord vastleggen" }).click();
  await expect(page.getByRole("link", { name: /minstens 12 tekens/ })).toBeVisible();
  const strength = page.getByRole("status").filter({ hasText: /Sterkte|Te kort/ });
  await expect(strength).toHaveText("Te kort: nog 8 tekens.");
  await page.getByLabel("Nieuw wachtwoord").fill("Wachtwoord123");
  await expect(strength).toContainText("Sterkte: zwak. Dit lijkt op een wachtwoord dat veel mensen kiezen.");
  for (const width of widths) await look(page, "password-weak", width);
  await page.getByRole("button", { name: "Wachtwoord vastleggen" }).click();
  await expect(page.getByRole("link", { name: /^Dit wachtwoord is te zwak\./ })).toBeVisible();
  await page.getByLabel("Nieuw wachtwoord").fill("een lange zin als wachtwoord");
  await expect(strength).toHaveText("Sterkte: sterk.");
  await page.getByRole("button", { name: "Wachtwoord vastleggen" }).click();
  await expect(page.getByRole("heading", { name: "Stand van zaken", level: 1 })).toBeVisible();

  await admin.reload();
  await admin
    .getByRole("row", { name: email })
    .getByRole("button", { name: /Wijzig/ })
    .click();
  await admin.getByRole("dialog").getByRole("button", { name: "Account uitzetten" }).click();
  await expect(admin.getByRole("main").getByRole("status")).toContainText("is uitgezet");
  expect((await page.request.get("/api/v1/progress")).status()).toBe(401);
  await page.reload();
  await expect(page).toHaveURL(/\/inloggen/);
  await context.close();
});

test("after many failures a new device waits as long as it is told and then signs in; the one that is known at once", async ({
  as,
  browser,
  baseURL,
}) => {
  const admin = await as("admin");
  const email = `traag-${crypto.randomUUID().slice(0, 8)}@tidk.example`;
  const made = await admin.request.post("/api/v1/accounts", {
    data: { email, name: "Trage collega", role: "advisory" },
  });
  const { oneTimePassword: password } = await made.json();
  const contextAt = (source: string) =>
    browser.newContext({ baseURL, extraHTTPHeaders: { "X-Forwarded-For": source } }); // the server takes us for its proxy
  const known = await contextAt("198.51.100.1");
  expect(await signIn(known.request, { email, password })).toBe(200);
  const strangers = await Promise.all(Array.from({ length: 9 }, (_, n) => contextAt(`203.0.113.${n}`)));
  for (const { request } of [...strangers, ...strangers])
    expect(await signIn(request, { email, password: "mis" })).toBe(401);
  await known.clearCookies({ name: /session/ });
  expect(await signIn(known.request, { email, password })).toBe(200);

  const elsewhere = await contextAt("198.51.100.2");
  const page = waitForHydration(await elsewhere.newPage());
  await page.goto("/inloggen");
  await signInOnScreen(page, { email, password });
  await expect(page.getByText("Probeer het over 30 seconden opnieuw.")).toBeVisible();
  await expect(page.getByText(/^Nog \d+ seconden?$/)).toBeVisible();
  await expect(page.getByLabel("E-mailadres")).toHaveValue(email);
  for (const width of widths) await look(page, "sign-in-waiting", width);
  await expect(page.getByText("U kunt het nu opnieuw proberen.")).toBeVisible();
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await expect(page.getByRole("heading", { name: "Kies een eigen wachtwoord" })).toBeVisible();
  for (const context of [known, elsewhere, ...strangers]) await context.close();
});
