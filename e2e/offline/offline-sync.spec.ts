import { readFileSync } from "node:fs";
import { look } from "#e2e/support/look.ts";
import { expect, test, waitForHydration } from "#e2e/support/people.ts";
import {
  expectOnDevice,
  expectOnServer,
  expectOpensOffline,
  get,
  planVisit,
  post,
  valuesOnServer,
} from "#e2e/support/visit.ts";
import { makeSave } from "#lib/testing/draft.ts";

test("a hundred queued answers, each sent one to five times in shuffled order, are each there once", async ({
  as,
}) => {
  const inspector = await as("inspector", 1);
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [inspector], "Wachtrij");
  const context = inspector.context();
  const { account } = await get(inspector.request, "/session");
  const things = ["lesson", "interview", "document"].map((kind) =>
    makeSave(`${kind}.${crypto.randomUUID()}.order`, 1),
  );
  await post(inspector.request, `/visit-drafts/${visit.id}/saves`, { account, saves: things });
  await inspector.goto(`/bezoeken/${visit.id}#criterium-purpose-own-goal`);
  await expectOpensOffline(inspector);
  await context.setOffline(true);
  await expect(inspector.getByRole("radio").first()).toBeFocused();
  // Each round begins with a reload: what was chosen before it is not one save with what comes after.
  for (let round = 0; round < 2; round++) {
    for (let at = 0; at < 14; at++) {
      for (const key of [String(1 + ((at + round) % 4)), "a", "b", "c"]) await inspector.keyboard.press(key);
      if (at < 13) await inspector.keyboard.press(round === 0 ? "Alt+ArrowDown" : "Alt+ArrowUp");
    }
    await expectOnDevice(inspector);
    await inspector.reload();
    await expect(inspector.getByRole("radio", { checked: true })).toBeFocused();
  }
  await inspector.goto("/veld");
  const download = inspector.waitForEvent("download");
  await inspector.getByRole("button", { name: "Bestand maken" }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), "utf8"));
  const saves: { id: string; field: string; value: unknown; savedAt: string }[] = file.visits[0].saves;
  expect(saves.length).toBeGreaterThanOrEqual(100);

  await context.setOffline(false);
  let seed = 7;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed;
  };
  const queue = saves
    .flatMap((save) => Array.from({ length: 1 + (random() % 5) }, () => ({ save, at: random() })))
    .sort((a, b) => a.at - b.at);
  const size = 8; // at a time, so that they overtake one another
  for (let at = 0; at < queue.length; at += size)
    await Promise.all(
      queue
        .slice(at, at + size)
        .map(({ save }) =>
          post(inspector.request, `/visit-drafts/${visit.id}/saves`, { account, saves: [save] }),
        ),
    );
  await inspector.getByRole("button", { name: "Nu versturen" }).click();
  await expect(inspector.getByText("Alles van u op dit apparaat staat ook op de server.")).toBeVisible();
  const values = await valuesOnServer(inspector, visit.id);
  expect(values.size).toBe(new Set(saves.map(({ field }) => field)).size + things.length);
  const inTime = saves.toSorted((a, b) => a.savedAt.localeCompare(b.savedAt));
  const last = new Map(inTime.map(({ field, value }) => [field, value]));
  for (const [field, all] of values) expect(all, field).toHaveLength(1);
  for (const [field, [value]] of values) if (last.has(field)) expect(value, field).toBe(last.get(field));
  await inspector.goto(`/bezoeken/${visit.id}#criterium-purpose-own-goal`);
  await expectOnServer(inspector);
  const score = [...last].find(([field]) => field.includes(".purpose-own-goal.score"))?.[1];
  await expect(inspector.getByRole("radio", { name: new RegExp(`^${score} `) })).toBeChecked();
});

test("two browsers answer the same question: both answers stay until the user chooses", async ({ as }) => {
  const [first, second] = [await as("inspector", 3), await as("inspector", 3)];
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [first], "Twee apparaten");
  for (const page of [first, second]) {
    await page.goto(`/bezoeken/${visit.id}#begeleiding`);
    await expectOpensOffline(page);
    await page.context().setOffline(true);
  }
  const notes = /over de begeleiding/;
  await first.getByLabel(notes).fill("Gesprek om de zes weken");
  await second.getByLabel(notes).fill("Geen vaste gesprekken");
  for (const page of [first, second]) {
    await expectOnDevice(page);
    await page.context().setOffline(false);
    await expectOnServer(page);
  }
  await first.getByRole("button", { name: "Nu versturen" }).click();
  for (const page of [first, second])
    for (const text of ["Gesprek om de zes weken", "Geen vaste gesprekken"])
      await expect(page.getByLabel("Twee antwoorden").getByText(text, { exact: true })).toBeVisible();
  expect((await valuesOnServer(first, visit.id)).get("guidance.notes")).toHaveLength(2);
  await second.getByLabel(notes).press("Control+End"); // typing on is no choice: the other answer stays
  await second.keyboard.type(" op papier");
  await expectOnDevice(second);
  await expectOnServer(second);
  expect((await valuesOnServer(first, visit.id)).get("guidance.notes")?.toSorted()).toEqual([
    "Geen vaste gesprekken op papier",
    "Gesprek om de zes weken",
  ]);
  await first.getByRole("button", { name: "Nu versturen" }).click();
  await expect(
    first.getByLabel("Twee antwoorden").getByText("Geen vaste gesprekken op papier", { exact: true }),
  ).toBeVisible();
  for (const width of [320, 768, 1280]) await look(first, "field-conflict", width);
  await first.getByRole("link", { name: "Controleren en indienen" }).click();
  await expect(first.getByText("Hier staan twee antwoorden.")).toBeVisible();
  await first.getByRole("link", { name: /Hier staan twee antwoorden/ }).click();
  await first.getByRole("button", { name: "Alles houden, onder elkaar" }).click();
  await expect(first.getByLabel("Twee antwoorden")).toHaveCount(0);
  await expectOnServer(first);
  await second.getByRole("button", { name: "Nu versturen" }).click();
  await expect(second.getByLabel("Twee antwoorden")).toHaveCount(0);
  const [merged] = (await valuesOnServer(second, visit.id)).get("guidance.notes") ?? [];
  expect(merged).toContain("Gesprek om de zes weken");
  expect(merged).toContain("Geen vaste gesprekken");
});

test("two tabs of one browser are one draft: each shows what the other answers, and nothing is asked twice", async ({
  as,
}) => {
  const first = await as("inspector", 5);
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [first], "Twee tabbladen");
  const second = waitForHydration(await first.context().newPage());
  for (const page of [first, second]) {
    await page.goto(`/bezoeken/${visit.id}#begeleiding`);
    await expectOpensOffline(page);
  }
  await first.context().setOffline(true);
  const notes = /over de begeleiding/;
  await first.getByLabel(notes).fill("Gesprekken");
  await expect(second.getByLabel(notes)).toHaveValue("Gesprekken");
  await second.getByLabel(notes).press("Control+End");
  await second.keyboard.type(" om de zes weken");
  await expect(first.getByLabel(notes)).toHaveValue("Gesprekken om de zes weken");
  await first.context().setOffline(false);
  for (const page of [first, second]) {
    await expectOnServer(page);
    await expect(page.getByLabel("Twee antwoorden")).toHaveCount(0);
  }
  expect((await valuesOnServer(first, visit.id)).get("guidance.notes")).toEqual([
    "Gesprekken om de zes weken",
  ]);
});
