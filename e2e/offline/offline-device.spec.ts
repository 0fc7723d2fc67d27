import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { look, widths } from "#e2e/support/look.ts";
import { accountOf, expect, signIn, signInOnScreen, test, waitForHydration } from "#e2e/support/people.ts";
import {
  expectOnDevice,
  expectOnServer,
  expectOpensOffline,
  planVisit,
  post,
  valuesOnServer,
} from "#e2e/support/visit.ts";

/** The addresses in the caches of the service worker, with what is cached under each. */
async function cached(page: Page): Promise<{ address: string; text: string }[]> {
  return await page.evaluate(async () => {
    const entries = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        entries.push({ address: new URL(request.url).pathname, text: (await answer?.text()) ?? "" });
      }
    }
    return entries;
  });
}

/** Everything in the database of the device, as text. */
async function storedText(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open("veld");
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const parts: string[] = [];
    for (const store of database.objectStoreNames) {
      const rows = await new Promise<unknown[]>((done) => {
        const opening = database.transaction(store).objectStore(store).getAll();
        opening.onsuccess = () => done(opening.result);
      });
      for (const row of rows)
        parts.push(
          JSON.stringify(row, (_key, value) =>
            value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value,
          ),
        );
    }
    database.close();
    return parts.join("\n");
  });
}

test("after signing out no cache and no row on the device can be read, nobody else sees any of it, and it opens again", async ({
  as,
}) => {
  const page = await as("inspector", 1);
  const context = page.context();
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [page], "Geheim");
  await page.goto(`/bezoeken/${visit.id}#begeleiding`);
  await expectOpensOffline(page);
  await context.setOffline(true);
  await page.getByLabel(/over de begeleiding/).fill("Alleen voor mijzelf");
  await expectOnDevice(page);
  await context.route("**/saves", (route) => route.abort()); // a connection, but not for this
  await context.setOffline(false);
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(page.getByRole("dialog")).toContainText("1 antwoord staat alleen op dit apparaat");
  for (const width of widths) await look(page, "field-leaving", width);
  await page.getByRole("button", { name: "Toch uitloggen" }).click();
  await expect(page.getByRole("heading", { name: "Inloggen" })).toBeVisible();

  const caches = await cached(page);
  expect(caches.length).toBeGreaterThan(5);
  for (const { address, text } of caches) {
    expect(address).toMatch(/^\/(veld|_next\/static\/|icon-\d+\.png)/);
    for (const secret of [visit.school.name, visit.id, "Alleen voor mijzelf", "Plein 2", "M. Vos"])
      expect(text.includes(secret), `${secret} in ${address}`).toBe(false);
  }
  const stored = await storedText(page);
  expect(stored).toContain(visit.id);
  for (const secret of ["Alleen voor mijzelf", "Plein 2", "M. Vos", visit.school.name, "guidance"])
    expect(stored.includes(secret), secret).toBe(false);
  await page.goto("/veld");
  await expect(page.getByText("U bent uitgelogd")).toBeVisible();
  for (const width of widths) await look(page, "field-locked", width);
  await page.goto(`/bezoeken/${visit.id}`);
  await expect(page.getByRole("heading", { name: "Inloggen" })).toBeVisible();
  await context.setOffline(true);
  await page.goto(`/bezoeken/${visit.id}`);
  await expect(page.getByRole("heading", { name: "U bent uitgelogd" })).toBeVisible();
  for (const width of widths) await look(page, "field-shut", width);
  await context.setOffline(false);

  await signIn(context.request, accountOf("inspector", 2));
  await page.goto("/veld");
  await expect(page.getByText("Er staat geen bezoek op dit apparaat")).toBeVisible();
  await expect(page.getByText("Alles van u op dit apparaat staat ook op de server.")).toBeVisible();
  for (const width of widths) await look(page, "field-empty", width);
  await page.goto(`/bezoeken/${visit.id}`);
  await expect(page.getByRole("heading", { name: "Deze pagina is niet voor u" })).toBeVisible();

  await context.clearCookies();
  await signIn(context.request, accountOf("inspector", 1));
  await context.unroute("**/saves");
  await page.goto("/veld");
  await page.goto(`/bezoeken/${visit.id}#begeleiding`);
  await expect(page.getByLabel(/over de begeleiding/)).toHaveValue("Alleen voor mijzelf");
  await expectOnServer(page);
});

test("answers leave a device as a file, come into another, and are refused where the visit is no longer for this inspector", async ({
  as,
}) => {
  const [page, elsewhere] = [await as("inspector", 2), await as("inspector", 2)];
  const coordinator = await as("coordinator");
  const visit = await planVisit(await as("reviewer"), coordinator, [page], "Bestand");
  await page.goto(`/bezoeken/${visit.id}#intake`);
  await expectOpensOffline(page);
  await page.context().setOffline(true);
  await page.getByLabel(/over de intake/).fill("Zes dossiers bekeken");
  await expectOnDevice(page);
  await page.goto("/veld");
  await expect(page.getByText("1 antwoord staat alleen op dit apparaat.")).toBeVisible();
  await page.getByText(`Alleen op dit apparaat: ${visit.school.name} (1)`).click();
  await expect(page.getByText("Intake: notities: Zes dossiers bekeken")).toBeVisible();
  for (const width of widths) await look(page, "field-unsent", width);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Bestand maken" }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, "utf8")).visits).toMatchObject([
    { school: visit.school.name, saves: [{ field: "intake.notes", value: "Zes dossiers bekeken" }] },
  ]);

  await elsewhere.goto("/veld");
  const chooser = elsewhere.getByLabel("Bestand inlezen");
  await chooser.setInputFiles({
    name: "a.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"product":"iets anders"}'),
  });
  await expect(elsewhere.getByText(/geen bestand met antwoorden/)).toBeVisible();
  const other = { ...JSON.parse(readFileSync(file, "utf8")), account: "iemand-anders" };
  await chooser.setInputFiles({
    name: "b.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(other)),
  });
  await expect(elsewhere.getByText(/van een ander account/)).toBeVisible();
  await chooser.setInputFiles(file);
  await expect(elsewhere.getByText(/1 antwoord is ingelezen/)).toBeVisible();
  await expect(elsewhere.getByRole("link", { name: visit.school.name })).toBeVisible();
  expect((await valuesOnServer(elsewhere, visit.id)).get("intake.notes")).toEqual(["Zes dossiers bekeken"]);

  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Nu versturen" }).click();
  await expect(page.getByText("Alles van u op dit apparaat staat ook op de server.")).toBeVisible();
  expect((await valuesOnServer(page, visit.id)).get("intake.notes")).toEqual(["Zes dossiers bekeken"]);

  await page.goto(`/bezoeken/${visit.id}#intake`);
  await expectOnServer(page);
  await page.context().setOffline(true);
  await page.getByLabel(/over de intake/).fill("Toch zeven dossiers");
  await expectOnDevice(page);
  const reason = { cause: "school-cancelled", note: "Ziekte" };
  await post(coordinator.request, `/planned-visits/${visit.id}/not-held`, reason);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Nu versturen" }).click();
  await expect(page.getByText(/niet aan: Dit bezoek staat niet \(meer\) in de planning/)).toBeVisible();
  await expect(page.getByLabel(/over de intake/)).toHaveValue("Toch zeven dossiers");
  for (const width of widths) await look(page, "field-refused", width);
});

test("a user who signs in on a device where another did not sign out sees none of their answers, online nor offline", async ({
  as,
}) => {
  const page = await as("inspector", 6);
  const context = page.context();
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [page], "Achtergelaten");
  await page.goto(`/bezoeken/${visit.id}#begeleiding`);
  await expectOpensOffline(page);
  await context.setOffline(true);
  await page.getByLabel(/over de begeleiding/).fill("Nog niet verstuurd");
  await expectOnDevice(page);
  await page.close();
  await context.clearCookies(); // the session ran out
  await context.setOffline(false);
  const other = waitForHydration(await context.newPage());
  await other.goto("/inloggen");
  await signInOnScreen(other, accountOf("ministry"));
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Stand van zaken");
  await other.goto("/veld");
  await expect(other.getByText("U mag dit niet zien of doen.")).toBeVisible();
  await context.setOffline(true);
  for (const address of ["/veld", `/bezoeken/${visit.id}`]) {
    await other.goto(address);
    await expect(other.getByText("U bent uitgelogd")).toBeVisible();
    await expect(other.getByText(visit.school.name)).toHaveCount(0);
  }
});
