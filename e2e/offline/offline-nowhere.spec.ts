import type { Page } from "@playwright/test";
import { look, widths } from "#e2e/support/look.ts";
import { expect, test } from "#e2e/support/people.ts";
import { expectOnServer, planVisit, valuesOnServer } from "#e2e/support/visit.ts";

/** A browser that blocks storage, as a private window of some does. */
const blockStorage = (page: Page) =>
  page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Storage is blocked.", "SecurityError");
    };
  });

/** A device that is full from when a test says so. */
const limitStorage = (page: Page) =>
  page.addInitScript(() => {
    const { put, add } = IDBObjectStore.prototype;
    const refuse = () => {
      throw new DOMException("No room.", "QuotaExceededError");
    };
    IDBObjectStore.prototype.put = function (...row) {
      return document.documentElement.dataset.full ? refuse() : put.apply(this, row);
    };
    IDBObjectStore.prototype.add = function (...row) {
      return document.documentElement.dataset.full ? refuse() : add.apply(this, row);
    };
  });

const bar = (page: Page) => page.locator("[data-all-answers]");

test("where the browser keeps nothing, answers go to the server and the bar says so; without one it is said loudly", async ({
  as,
}) => {
  const page = await as("inspector", 3);
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [page], "Privé");
  await blockStorage(page);
  await page.goto(`/bezoeken/${visit.id}#intake`);
  const notes = page.getByLabel(/over de intake/);
  await notes.fill("Zes dossiers");
  await expectOnServer(page);
  await expect(bar(page)).toHaveText("Alleen op de server bewaard: dit apparaat kan nu niets bewaren.");
  await expect(page.getByText(/Meegenomen\./)).toHaveCount(0);
  expect((await valuesOnServer(page, visit.id)).get("intake.notes")).toEqual(["Zes dossiers"]);
  for (const width of widths) await look(page, "field-server-alone", width);

  await page.context().setOffline(true);
  await notes.fill("Zeven dossiers");
  await expect(page.getByRole("alert").filter({ hasText: "wordt nu nergens bewaard" })).toBeVisible();
  for (const width of widths) await look(page, "field-nowhere", width);
  const asked = page.waitForEvent("dialog");
  const leaving = page.getByRole("link", { name: "Op dit apparaat" }).click();
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await leaving;
  await page.context().setOffline(false);
  await expectOnServer(page);
  expect((await valuesOnServer(page, visit.id)).get("intake.notes")).toEqual(["Zeven dossiers"]);
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(page.getByRole("heading", { name: "Inloggen" })).toBeVisible();
});

test("a device that gets full during a visit: what it refuses goes to the server", async ({ as }) => {
  const page = await as("inspector", 3);
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [page], "Vol");
  await limitStorage(page);
  await page.goto(`/bezoeken/${visit.id}#intake`);
  const notes = page.getByLabel(/over de intake/);
  await notes.fill("Zes");
  await expectOnServer(page);
  await page.evaluate(() => {
    document.documentElement.dataset.full = "yes";
  });
  await notes.fill("Zes dossiers");
  await expect(bar(page)).toHaveText("Alleen op de server bewaard: dit apparaat kan nu niets bewaren.");
  await expect(page.locator('[data-save-stage="server"]').first()).toBeVisible();
  expect((await valuesOnServer(page, visit.id)).get("intake.notes")).toEqual(["Zes dossiers"]);
});

test("while all goes well a screen reader hears nothing of the save status, until typing rests; what is wrong it hears at once", async ({
  as,
}) => {
  const page = await as("inspector", 3);
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [page], "Stil");
  await page.goto(`/bezoeken/${visit.id}#intake`);
  const notes = page.getByLabel(/over de intake/);
  await expectOnServer(page);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(
          "[role=status], [role=alert], [aria-live]",
        );
        if (region?.textContent) said.push(region.textContent);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await notes.pressSequentially("Zes dossiers, waarvan twee zonder doel", { delay: 150 });
  expect(await said()).toEqual([]);
  await expect.poll(said).toEqual(["Al uw antwoorden zijn verstuurd."]);
  await page.context().setOffline(true);
  await notes.pressSequentially(". En een zonder plan", { delay: 100 });
  await expect
    .poll(async () => (await said()).filter((text) => text.includes("De verbinding is weg")))
    .toHaveLength(1);
  await page.context().setOffline(false);
  await expectOnServer(page);
});
