import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { credential } from "#db/schema/accounts.ts";
import { makeSave } from "#lib/testing/draft.ts";
import { afternoon, save } from "#lib/testing/draft-world.ts";
import type { PlanningWorld } from "#lib/testing/planning-world.ts";
import { openSyncWorld } from "#lib/testing/sync/open-sync-world.ts";
import type { SyncWorld } from "#lib/testing/sync/sync-world.ts";
import { openDraft } from "#lib/visits/commands/visit-drafts.ts";

// What is refused, by the server, by what stands before it or by the browser, stops nothing else and loses nothing.

let planning: PlanningWorld;
let world: SyncWorld;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ planning, world, close } = await openSyncWorld());
});

beforeEach(async () => {
  await world.reset();
  for (const device of world.devices) device.requests.length = 0;
});

afterAll(() => close());

const notes = ["intake.notes", "guidance.notes", "preparation.notes", "feedback.notes"];

/** The form of the first inspector, and what is on its device. */
function opened() {
  const [screen] = world.screens;
  if (!screen?.form) throw new Error("The form is not open.");
  const { form, device } = screen;
  const stored = async () => (await world.stored(device, form.user.account)).saves;
  const posts = () => device.requests.filter(({ method }) => method === "POST").map(({ status }) => status);
  return { screen, ...form, modules: form.tab.modules, stored, posts };
}

async function setMustChange(account: string | undefined, mustChange: 0 | 1): Promise<void> {
  await planning.database.withTx(
    async (tx) =>
      await tx
        .update(credential)
        .set({ mustChange })
        .where(eq(credential.accountId, account ?? "")),
  );
}

test("the form stays where the same user has to choose a password first", async () => {
  const { screen, engine, tab } = opened();
  await world.type(screen, "intake.notes");
  await setMustChange(world.accounts[0], 1);
  await screen.sync();
  await setMustChange(world.accounts[0], 0);
  expect(tab.isDead).toBe(false);
  expect(engine.status).toMatchObject({ session: "signed-out", unsent: 1 });
});

test("answers that are no longer this user's do not keep back the others, and cost few requests", async () => {
  const { screen, store, engine, tab, posts } = opened();
  const other = planning.otherInspector.inspectorId;
  await tab.run(async () => {
    await store.set("intake.notes", "Zes dossiers");
    await store.set(`finding.${other}.intake-goal.score`, 3);
    await store.set(`finding.${other}.intake-goal.rationale`, "Gezien");
    await store.set(`independent.${other}`, true);
    await store.set("guidance.notes", "Zeven");
  });
  await screen.sync();
  expect((await world.saved()).map(({ field }) => field).sort()).toEqual(["guidance.notes", "intake.notes"]);
  expect(posts().sort()).toEqual([201, 403, 403]);
  expect(store.visit.refusal).toBe("Dit antwoord is van een andere inspecteur.");
  expect(engine.status.unsent).toBe(3);
});

test("an answer that the server cannot take keeps back no other, is named, and is not sent again by itself", async () => {
  const { screen, store, engine, user, tab, modules, posts } = opened();
  const tooLong = "x".repeat(20_001);
  await tab.run(async () => {
    await store.set("intake.notes", tooLong);
    await store.set("guidance.notes", "half een \uD83D teken");
    await store.set("feedback.notes", "Zeven");
  });
  await screen.sync();
  const named = "Intake: notities: Maak de tekst korter: hoogstens 20000 tekens.";
  expect((await world.saved()).map(({ value }) => value).sort()).toEqual(["Zeven", "half een \uFFFD teken"]);
  expect(store.visit.refusal).toBe(named);
  expect(store.state("intake.notes")).toMatchObject({ value: tooLong, status: { stage: "declined" } });
  expect(engine.status).toMatchObject({ session: "signed-in", unsent: 1 });
  await screen.sync();
  expect(posts()).toEqual([201]);
  await tab.run(() => modules.submission.queueSubmission(user, world.visit, []));
  await screen.sync();
  expect(store.visit.submitProblem?.message).toBe(`De server neemt niet alle antwoorden aan. ${named}`);
  await tab.run(() => store.set("intake.notes", "Korter"));
  await screen.sync();
  expect(store.state("intake.notes")).toMatchObject({ value: "Korter", status: { stage: "server" } });
  expect(store.visit.refusal).toBeNull();
  expect(engine.status.unsent).toBe(0);
});

test("where the server can take none of a batch, each is named", async () => {
  const { screen, store, engine, user, tab, modules, posts } = opened();
  await tab.run(async () => {
    for (const field of ["intake.notes", "guidance.notes"]) await store.set(field, "x".repeat(20_001));
  });
  await screen.sync();
  expect(posts()).toEqual([400]);
  expect(store.visit.refusal).toMatch(/Intake: notities: .+ Begeleiding: notities: /);
  expect(engine.status.unsent).toBe(2);
  const file = await tab.run(() => modules.transfer.exportUnsent(user));
  expect(file?.visits.flatMap(({ saves }) => saves.map(({ field }) => field)).sort()).toEqual([
    "guidance.notes",
    "intake.notes",
  ]);
});

test("what the server could not take is sent once more when the form opens anew", async () => {
  const { screen, store, engine, tab, posts } = opened();
  await tab.run(() => store.set("intake.notes", "x".repeat(20_001)));
  await screen.sync();
  await screen.sync();
  expect(posts()).toEqual([400]);
  const stop = await tab.run(async () => engine.start());
  await expect.poll(posts).toEqual([400, 400]);
  await expect.poll(() => store.visit.refusal).toMatch(/^Intake: notities: /);
  await tab.run(async () => stop?.());
});

test("news does not replace an answer of the same id that is on this device alone, unless it is the same", async () => {
  const { store, user, tab, modules, stored } = opened();
  await tab.run(() => store.set("intake.notes", "Zes dossiers"));
  await tab.run(() => store.set("guidance.notes", "Gelezen"));
  const made = (await stored()).map(({ state: _state, since: _since, by: _by, ...sent }) => sent);
  await save(
    planning,
    planning.people.inspector,
    world.visit,
    made.map((sent) => (sent.field === "intake.notes" ? { ...sent, value: "Zes" } : sent)),
  );
  await tab.run(() => modules.fetching.fetchVisit(user, world.visit));
  const after = new Map((await stored()).map(({ field, value, state }) => [field, [value, state]]));
  expect(after.get("intake.notes")).toEqual(["Zes dossiers", "waiting"]);
  expect(after.get("guidance.notes")).toEqual(["Gelezen", "stored"]);
});

test("a browser that once gives no lock does not end the sending", async () => {
  const { screen, tab, engine } = opened();
  await world.type(screen, "intake.notes");
  const lock = tab.lock.bind(tab);
  tab.lock = async () => {
    throw new DOMException("The lock was not given.", "InvalidStateError");
  };
  await expect(tab.run(() => engine.sync())).rejects.toThrow("not given");
  tab.lock = lock;
  await tab.run(() => engine.sync());
  expect(await world.saved()).toHaveLength(1);
});

test.each([500, 502])("a visit that gets %i does not keep back the next one", async (status) => {
  const { screen, tab, user, engine, modules } = opened();
  const { by, people } = planning;
  const begun = { school: "B-1", kind: "reinspection", day: "2018-02-28" };
  const { id: second } = await openDraft.run(by(people.inspector, afternoon), begun);
  await world.type(screen, "intake.notes");
  await tab.run(async () => {
    await modules.fetching.fetchVisit(user, second);
    await (await modules.drafts.DraftStore.open(user, second))?.set("intake.notes", "Tweede");
  });
  const answer = tab.fetch.bind(tab);
  tab.fetch = async (path, init) =>
    init?.method === "POST" && path.includes(world.visit)
      ? new Response("<h1>Error</h1>", { status })
      : await answer(path, init);
  await screen.sync();
  expect((await world.saved()).map(({ value }) => value)).toEqual(["Tweede"]);
  expect(engine.status).toMatchObject({ session: "unreachable", unsent: 1 });
});

test("what a proxy finds too large goes in smaller parts", async () => {
  const { screen, tab, engine } = opened();
  for (const field of notes) await world.type(screen, field);
  const answer = tab.fetch.bind(tab);
  tab.fetch = async (path, init) =>
    String(init?.body ?? "").length > 700
      ? new Response("<h1>Request Entity Too Large</h1>", { status: 413 })
      : await answer(path, init);
  await screen.sync();
  expect(await world.saved()).toHaveLength(notes.length);
  expect(engine.status.unsent).toBe(0);
});

test("a copy that is removed while its visit is fetched comes back with all its answers", async () => {
  const { screen, tab, user, modules, stored } = opened();
  await world.type(screen, "intake.notes");
  await screen.sync();
  await save(planning, planning.otherInspector, world.visit, [makeSave("guidance.notes", "Gelezen")]);
  await tab.run(() => modules.visits.changeStoredVisit(user, world.visit, { purgeAt: 1 }));
  tab.type = () => modules.visits.purgeSubmittedVisits(Date.now());
  await screen.sync(["typed"]);
  await screen.sync();
  expect((await stored()).map(({ field }) => field).sort()).toEqual(["guidance.notes", "intake.notes"]);
});
