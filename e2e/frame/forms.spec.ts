import type { Locator, Page } from "@playwright/test";
import { makeFormThings } from "#e2e/support/form-things.ts";
import type { FormWalk } from "#e2e/support/form-walk.ts";
import { formWalks } from "#e2e/support/form-walks.ts";
import {
  accountOf,
  expect,
  expectHydrated,
  expectRecorded,
  signInOnScreen,
  test,
} from "#e2e/support/people.ts";
import type { Role } from "#lib/access/actor.ts";

const restored = "Wat u eerder typte, staat er weer.";

for (const [area, walks] of Object.entries(formWalks))
  test(`forms about ${area}: what is typed stands there after the menu, the way back, a reload and a session that ended`, async ({
    as,
  }) => {
    const things: Record<string, string> = await makeFormThings(as, area);
    const pages = new Map<Role, Page>();
    for (const walk of walks) {
      const page = pages.get(walk.role) ?? (await as(walk.role));
      pages.set(walk.role, page);
      await test.step(walk.file, () => walkForm(page, walk, things));
    }
  });

async function walkForm(page: Page, walk: FormWalk, things: Record<string, string>): Promise<void> {
  const address = walk.address.replace(/:(\w+)/g, (_, name: string) => things[name] ?? name);
  const isThere = async () => {
    await walk.opens?.(page);
    for (const [label, value] of walk.fields) {
      const control = controlOf(page, label);
      if (value === true) await expect(control).toBeChecked();
      else await expect(control).toHaveValue(value);
    }
  };
  await page.goto(address);
  await walk.opens?.(page);
  for (const [label, value] of walk.fields) await fill(controlOf(page, label), value);
  await page.keyboard.press("Tab");
  await expectKept(page);

  await page.keyboard.press("Escape"); // what lies over the menu
  await page.getByRole("navigation", { name: "Hoofdmenu" }).locator("a:not([aria-current])").last().click();
  await expect(page).not.toHaveURL(address);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await isThere();
  await page.reload();
  await isThere();
  await expect(page.getByText(restored)).toBeVisible();

  await page.context().clearCookies();
  const [refused] = await Promise.all([nextCommand(page), send(page, walk)]);
  expect(refused.status()).toBe(401);
  await page.getByRole("link", { name: "Opnieuw inloggen" }).click();
  await signInOnScreen(page, accountOf(walk.role));
  await expect(page).toHaveURL(address);
  await expectHydrated(page);
  await isThere();

  const [sent] = await Promise.all([nextCommand(page), send(page, walk)]);
  expect(sent.status(), await sent.text()).toBe(walk.refused ? 400 : 201);
  const keyOf = (answer: typeof sent) => answer.request().headers()["idempotency-key"];
  expect(keyOf(sent)).toBe(keyOf(refused));
  if (walk.refused) {
    await isThere();
    if (await page.getByText(restored).isVisible()) {
      await page.getByRole("button", { name: "Wis wat u typte" }).click();
      await expect(page.getByText(restored)).toBeHidden();
    }
  } else if (walk.tells) await expect(page.getByRole("main")).toContainText(walk.tells);
  else await expectRecorded(page, /\S/);
  await expect.poll(() => namesKept(page)).toEqual([]);
}

function controlOf(page: Page, label: string | RegExp): Locator {
  return page.getByRole("main").locator("input, textarea, select").and(page.getByLabel(label));
}

async function fill(control: Locator, value: string | true): Promise<void> {
  if (value === true) await control.check();
  else if ((await control.evaluate(({ tagName }) => tagName)) === "SELECT") await control.selectOption(value);
  else await control.fill(value);
}

/** Leaving would not ask: what was typed is written. */
async function expectKept(page: Page): Promise<void> {
  await page.waitForFunction(() => window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
}

async function nextCommand(page: Page) {
  return await page.waitForResponse(
    (answer) => answer.request().method() === "POST" && answer.url().includes("/api/v1/"),
  );
}

async function send(page: Page, walk: FormWalk): Promise<void> {
  await page.getByRole("button", { name: walk.send, exact: true }).click();
}

async function namesKept(page: Page): Promise<string[]> {
  return await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("formulier ")));
}
