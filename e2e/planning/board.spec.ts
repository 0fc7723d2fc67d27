import type { Page } from "@playwright/test";
import { expectTold } from "#e2e/support/forced-colours.ts";
import { look } from "#e2e/support/look.ts";
import { expect, ownSchool, test } from "#e2e/support/people.ts";
import { expectInSight, smallWindows } from "#e2e/support/sight.ts";

type Own = Awaited<ReturnType<typeof ownSchool>>;

/** Schools of this test alone, on a board that shows no others. */
async function ownBoard(reviewer: Page, page: Page, count: number): Promise<Own[]> {
  const word = `Bord${crypto.randomUUID().slice(0, 8)}`;
  const schools: Own[] = [];
  for (let n = 0; n < count; n++) schools.push(await ownSchool(reviewer, word));
  await page.goto(`/planning?q=${word}`);
  return schools;
}

/** The first sign of somebody fetches what cards are dragged with. */
async function wake(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Shift");
    await expect(page.getByRole("grid").first()).toBeVisible({ timeout: 1000 });
  }).toPass();
}

const column = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const card = (page: Page, school: Own) => page.getByRole("row", { name: school.name });
const statusOf = (page: Page) => page.getByRole("main").getByRole("status");
const nowhere = "Nog in te delen";
const third = "3e kwartaal 2018";

/** Presses the mouse on a card and moves it over a column, without letting go. */
async function dragOver(page: Page, school: Own, over: string): Promise<void> {
  await card(page, school).getByText(school.name).hover();
  await page.mouse.down();
  const list = column(page, over).getByRole("grid");
  const box = await list.boundingBox();
  if (!box) throw new Error(`${over} is not in sight.`);
  const bottom = box.y + box.height - 30; // the figures that stay in view may lie over the top
  // The browser begins a drag when the pointer moves, and tells the column at a later move.
  await expect(async () => {
    for (const nudge of [0, 5, 10]) await page.mouse.move(box.x + box.width / 2, bottom - nudge);
    await expect(list).toHaveAttribute("data-drop-target", "true", { timeout: 1000 });
  }).toPass();
}

test("many schools are dragged together; the total of the quarter is shown before they are dropped", async ({
  as,
}) => {
  const page = await as("coordinator");
  const schools = await ownBoard(await as("reviewer"), page, 3);
  const [one, two, three] = schools as [Own, Own, Own];
  await wake(page);
  for (const school of [one, two]) await card(page, school).getByText(school.name).click();
  await expect(page.getByText("2 scholen gekozen")).toBeVisible();
  await dragOver(page, one, third);
  await expect(column(page, third)).toContainText(/dan \d+ van 12: \d+ te veel/);
  await page.mouse.up();
  await expect(statusOf(page)).toContainText(`2 scholen zijn ingedeeld in het ${third}.`);
  for (const school of [one, two]) await expect(column(page, third)).toContainText(school.name);
  await expect(column(page, nowhere)).toContainText(three.name);
  await expect(page.getByText("Kies hieronder scholen")).toBeVisible();
  await page.reload();
  await expect(column(page, third)).toContainText(one.name);
  await expect(column(page, third)).toContainText(two.name);
});

test("a school is dragged with the keyboard alone, announced in Dutch, given up with Esc, and put back", async ({
  as,
}) => {
  const page = await as("coordinator");
  const [school] = (await ownBoard(await as("reviewer"), page, 1)) as [Own];
  await wake(page);
  const grab = async () => {
    await card(page, school).focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) {
      await page.keyboard.press(key);
      if ((await focused(page)).endsWith("slepen")) break;
    }
    expect(await focused(page)).toBe(`${school.name} slepen`);
    await page.keyboard.press("Enter");
    await expect(page.locator("[data-live-announcer]")).toContainText("Begonnen met slepen.");
  };
  await grab();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-live-announcer]")).toContainText("Neerzetten geannuleerd.");
  await expect(column(page, nowhere)).toContainText(school.name);

  await grab();
  for (let n = 0; n < 6 && !(await focusedGrid(page)).startsWith(third); n++)
    await page.keyboard.press("Tab");
  expect(await focusedGrid(page)).toMatch(/^3e kwartaal 2018, dan \d+ van 12: \d+ te veel$/);
  await page.keyboard.press("Enter");
  await expect(statusOf(page)).toContainText(`1 school is ingedeeld in het ${third}.`);
  await expect(column(page, third)).toContainText(school.name);
  await expect(card(page, school)).toBeFocused();

  await statusOf(page).getByRole("button", { name: "Zet terug" }).press("Enter");
  await expect(statusOf(page)).toContainText("De scholen staan weer waar zij stonden.");
  await expect(column(page, nowhere)).toContainText(school.name);
});

test("on a narrow screen the menu of a card moves it, alone or with all that were chosen", async ({ as }) => {
  const page = await as("coordinator");
  await page.setViewportSize({ width: 320, height: 640 });
  const [one, two] = (await ownBoard(await as("reviewer"), page, 2)) as [Own, Own];
  await expect(page.getByRole("grid")).toHaveCount(0);
  const open = async (school: Own) => {
    await page.getByRole("button", { name: `Meer over ${school.name}` }).press("Enter");
    return page.getByRole("dialog", { name: `Meer over ${school.name}` });
  };
  const menu = await open(one);
  await expect(menu.getByRole("button", { name: `Verplaats naar ${third}` })).toContainText(/te veel/);
  await expect(menu.getByRole("link", { name: "Plan een bezoek" })).toHaveAttribute(
    "href",
    `/planning/bezoek?school=${one.id}`,
  );
  await look(page, "coordinator-planning-menu", 320);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: `Meer over ${one.name}` })).toBeFocused();

  await (await open(one)).getByRole("button", { name: `Verplaats naar ${third}` }).press("Enter");
  await expect(statusOf(page)).toContainText(`1 school is ingedeeld in het ${third}.`);
  await expect(statusOf(page)).toBeFocused();
  for (const school of [one, two]) await page.getByRole("checkbox", { name: `Kies ${school.name}` }).check();
  const both = await open(two);
  await expect(both).toContainText("2 scholen die u koos");
  await both.getByRole("button", { name: "Verplaats naar 4e kwartaal 2018" }).press("Enter");
  await expect(statusOf(page)).toContainText("2 scholen zijn ingedeeld in het 4e kwartaal 2018.");
  await (await open(two)).getByRole("button", { name: "Haal uit de planning" }).press("Enter");
  await expect(statusOf(page)).toContainText("1 school is uit de planning gehaald.");
  await expect(column(page, nowhere)).toContainText(two.name);
});

test("a school that was visited meanwhile is refused: the reason is on the page and the card is back", async ({
  as,
}) => {
  const page = await as("coordinator");
  const [school] = (await ownBoard(await as("reviewer"), page, 1)) as [Own];
  await wake(page);
  const visit = { school: school.number, heldOn: "2018-02-01", kind: "classroom" };
  expect((await page.request.post("/api/v1/visits", { data: visit })).ok()).toBe(true);
  await dragOver(page, school, third);
  await page.mouse.up();
  await expect(statusOf(page)).toContainText("Dit lukte niet");
  await expect(statusOf(page)).toContainText(`${school.number} is al bezocht`);
  await expect(column(page, nowhere)).toContainText(school.name);
  await expect(column(page, third)).not.toContainText(school.name);
  await look(page, "coordinator-planning-move-refused", 1280);
});

test("a card that has focus is never under the figures that stay in sight", async ({ as }) => {
  const page = await as("coordinator");
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto("/planning");
  await wake(page);
  const quarter = column(page, "2e kwartaal 2018");
  await quarter.getByRole("row").first().focus();
  const bar = page.locator(".board-bar");
  for (const key of [...Array(12).fill("ArrowDown"), ...Array(12).fill("ArrowUp")]) {
    await page.keyboard.press(key);
    await expect
      .poll(async () => {
        const [top, under] = await Promise.all([
          page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0),
          bar.evaluate((element) => element.getBoundingClientRect().bottom),
        ]);
        return top - under;
      })
      .toBeGreaterThanOrEqual(0);
  }
});

async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
}

/** The name of the column that a drop would land in. */
async function focusedGrid(page: Page): Promise<string> {
  return await page.evaluate(
    () => document.activeElement?.closest('[role="grid"]')?.getAttribute("aria-label") ?? "",
  );
}

test("the figures never lie over what has the focus, on a phone and at 400 %", async ({ as }) => {
  const page = await as("coordinator");
  await ownBoard(await as("reviewer"), page, 3);
  for (const size of smallWindows) {
    await page.setViewportSize(size);
    for (const key of ["Tab", "Shift+Tab"]) await expectInSight(page, key, 40);
  }
});

test("in forced colours a card that can be dragged shows whether it is chosen", async ({ as }) => {
  const page = await as("coordinator");
  const [school, other] = (await ownBoard(await as("reviewer"), page, 2)) as [Own, Own];
  await page.emulateMedia({ forcedColors: "active" });
  await wake(page);
  const mark = (of: Own) => card(page, of).locator(".board-check svg");
  await card(page, school).getByText(school.name).click();
  await expect(page.getByText("1 school gekozen")).toBeVisible();
  await expectTold(card(page, school), card(page, other));
  await expectTold(card(page, school).locator(".board-check"), card(page, other).locator(".board-check"));
  await expect(mark(school)).toBeVisible();
  await expect(mark(other)).toBeHidden();
});
