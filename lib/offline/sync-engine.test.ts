import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { credential } from "#db/schema/accounts.ts";
import { TooBusy } from "#lib/access/problem.ts";
import { problemAnswer } from "#lib/server/api/problem-answer.ts";
import { completeDraft, makeSave } from "#lib/testing/draft.ts";
import { framework, save, submit } from "#lib/testing/draft-world.ts";
import type { PlanningWorld } from "#lib/testing/planning-world.ts";
import { openSyncWorld } from "#lib/testing/sync/open-sync-world.ts";
import type { Screen } from "#lib/testing/sync/screen.ts";
import type { SyncWorld } from "#lib/testing/sync/sync-world.ts";
import { turn } from "#lib/testing/sync/turn.ts";
import { headIds } from "#lib/visits/rules/draft/saves.ts";

// A form that is open, with its timers in our hands: a second passes when a test says so.

let planning: PlanningWorld;
let world: SyncWorld;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ planning, world, close } = await openSyncWorld());
});

beforeEach(async () => {
  await world.reset();
  for (const device of world.devices) device.requests.length = 0;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
});

afterEach(() => vi.useRealTimers());

afterAll(() => close());

/** The form of the first inspector, and of the second, each on a device of their own. */
function forms() {
  const [first, , second] = world.screens;
  if (!first?.form || !second?.form) throw new Error("The forms are not open.");
  return { first, second, device: first.device, form: first.form };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await turn(); // what never comes to rest ends with the time that a test has
}

/** Whether everything that was typed in a form is sent, or its page is gone. */
async function isSettled({ form }: Screen): Promise<boolean> {
  if (!form) return true;
  const { tab, user, engine } = form;
  const unsent = await tab.run(() => tab.modules.session.countUnsent(user.account));
  return unsent === undefined || (unsent === 0 && !engine.status.isSending);
}

/** A second passes for a form, and what is sent then arrives. */
async function passSecond(screen: Screen): Promise<void> {
  await screen.form?.tab.run(() => vi.advanceTimersByTimeAsync(1000));
  await until(() => isSettled(screen));
}

/** Begins to send as a page does, and forgets what the opening asked. */
async function start(screen: Screen): Promise<() => void> {
  const { form, device } = screen;
  const stop = await form?.tab.run(async () => form.engine.start());
  await until(() => form?.engine.status.lastContact !== null && form?.engine.status.isSending === false);
  device.requests.length = 0;
  return stop ?? (() => undefined);
}

test("a second of typing is one request, which carries the answers up and what others saved down", async () => {
  const { first, second, device } = forms();
  const stop = await start(first);
  for (let nth = 1; nth <= 4; nth++) {
    await world.type(second, "guidance.notes");
    await second.sync();
    for (const field of ["intake.notes", "intake.notes", "preparation.notes", "feedback.notes"])
      await world.type(first, field);
    await passSecond(first);
    expect(device.requests).toHaveLength(nth);
    await world.assertShown(); // the word of the other inspector is on this device too
  }
  expect(new Set(device.requests.map(({ method, path }) => `${method} ${path}`)).size).toBe(1);
  expect(device.requests.filter(({ method, status }) => method !== "POST" || status !== 201)).toEqual([]);
  expect(first.form?.store.state("guidance.notes").value).toBe("w0 w5 w10 w15");
  stop();
});

test("a visit of 117 answers, each sent apart, makes 117 requests", async () => {
  const { first, device, form } = forms();
  const stop = await start(first);
  const answers = completeDraft(framework, [planning.people.inspector.inspectorId ?? ""]);
  expect(answers).toHaveLength(117);
  for (const { field, value } of answers) {
    await form.tab.run(() => form.store.set(field, value));
    await passSecond(first);
  }
  const posts = device.requests.filter(({ method }) => method === "POST");
  expect(posts).toHaveLength(117);
  expect(Math.max(...posts.map(({ down }) => down))).toBeLessThan(200);
  // Every twenty seconds the rest is asked for: sent once, because the first answer named an author.
  const bundles = device.requests.filter(({ path }) => !path.includes("/saves"));
  expect(bundles.map(({ status, down }) => (status === 304 ? down : status))).toEqual([200, 0, 0, 0, 0]);
  stop();
});

test("while nobody types, what did not change is not sent again", async () => {
  const { first, device, form } = forms();
  const stop = await start(first);
  await form.tab.run(() => vi.advanceTimersByTimeAsync(20_000));
  await until(() => device.requests.length === 2 && !form.engine.status.isSending);
  expect(device.requests.map(({ status, down }) => [status, down < 100])).toEqual([
    [304, true],
    [200, true],
  ]);
  stop();
});

test("where somebody else signed in nothing is sent, the page goes, and what is stored is locked", async () => {
  const { first, device, form } = forms();
  const stop = await start(first);
  await world.type(first, "intake.notes");
  world.signIn(device, world.accounts[1]);
  await passSecond(first);
  expect(form.tab.isDead).toBe(true);
  expect(await world.saved()).toEqual([]);
  expect(device.requests.map(({ method, status }) => [method, status])).toEqual([
    ["POST", 409],
    ["GET", 200], // who is signed in
  ]);
  await first.open(false);
  expect(first.form).toBeNull();
  stop();
  world.signIn(device, world.accounts[0]);
  await first.open(true);
  await first.sync();
  expect(await world.saved()).toMatchObject([{ value: "w0", by: world.accounts[0] }]);
});

test("what another account is refused is not sent piece by piece", async () => {
  const { first, device, form } = forms();
  for (const field of ["intake.notes", "guidance.notes"]) await world.type(first, field);
  world.signIn(device, world.accounts[1]);
  await first.sync();
  expect(form.tab.isDead).toBe(true);
  expect(device.requests.map(({ method, status }) => [method, status])).toEqual([
    ["POST", 409],
    ["GET", 200],
  ]);
});

test("the form goes too where who signed in must first change their password", async () => {
  const { first, device, form } = forms();
  await planning.database.withTx(async (tx) => await tx.update(credential).set({ mustChange: 1 }));
  await world.type(first, "intake.notes");
  world.signIn(device, world.accounts[1]);
  await first.sync();
  await planning.database.withTx(async (tx) => await tx.update(credential).set({ mustChange: 0 }));
  expect(form.tab.isDead).toBe(true);
  expect(await world.saved()).toEqual([]);
});

test("what is typed after a file was made is an answer of its own", async () => {
  const { first, form } = forms();
  const { tab, user } = form;
  await world.type(first, "intake.notes");
  const file = await tab.run(() => tab.modules.transfer.exportUnsent(user));
  await world.type(first, "intake.notes");
  await first.sync();
  const saved = await world.saved();
  expect(saved.map(({ value }) => value)).toEqual(["w0", "w0 w1"]);
  expect(file?.visits.flatMap(({ saves }) => saves)).toMatchObject([{ id: saved[0]?.id, value: "w0" }]);
});

test("what is asked for an open form under the session of another is not stored either", async () => {
  const { first, device, form } = forms();
  world.signIn(device, world.accounts[1]);
  await first.sync();
  expect(form.tab.isDead).toBe(true);
  expect(device.requests.map(({ status }) => status)).toEqual([409, 200]);
});

test("a submission that waits is not refused because somebody else signed in", async () => {
  const { first, device, form } = forms();
  const { tab, user, store } = form;
  await world.type(first, "intake.notes");
  await first.sync();
  await tab.run(() => tab.modules.submission.queueSubmission(user, world.visit, headIds(store.fields)));
  world.signIn(device, world.accounts[1]);
  await first.sync();
  expect(tab.isDead).toBe(true);
  world.signIn(device, world.accounts[0]);
  await first.open(true);
  const unsent = () => first.form?.tab.modules.session.countUnsent(user.account);
  expect(await unsent()).toBe(1);
  expect(first.form?.store.visit).toMatchObject({ submitProblem: null, refusal: null });
  await first.sync(); // to its own account: what it lacks is told
  expect(await unsent()).toBe(0);
});

test("what is typed while a submission waits goes first, and the submission then is not refused for lacking it", async () => {
  const { first, form } = forms();
  const { tab, user, store } = form;
  await tab.run(() => store.set("preparation.notes", "Vooraf gebeld"));
  tab.type = async () => {
    await store.set("intake.notes", "Zes dossiers");
    await tab.modules.submission.queueSubmission(user, world.visit, headIds(store.fields));
  };
  await first.sync(["typed"]);
  expect(store.visit.submitProblem).toBeNull();
  await first.sync();
  const problem = first.form?.store.visit.submitProblem;
  expect(problem?.errors.length).toBeGreaterThan(0); // it is not complete, and that is what is told
});

test("who types on while another submits hears it with the next answer, and gets the receipt", async () => {
  const { first, form } = forms();
  const stop = await start(first);
  const { people, otherInspector } = planning;
  const ids = [people.inspector, otherInspector].map(({ inspectorId }) => inspectorId ?? "");
  for (const [nth, person] of [people.inspector, otherInspector].entries()) {
    const all = completeDraft(framework, ids.slice(nth, nth + 1));
    await save(
      planning,
      person,
      world.visit,
      nth === 0 ? all : all.filter(({ field }) => field.includes(ids[1] ?? "-")),
    );
  }
  await save(planning, people.inspector, world.visit, [makeSave("intake.notes", "Zes dossiers")]);
  await submit(planning, otherInspector, world.visit);
  await world.type(first, "guidance.notes");
  await passSecond(first);
  await until(() => form.store.visit.bundle.receipt?.by === "other");
  stop();
});

test("what a busy server does not take is kept, and sent when it said to come back", async () => {
  const { first, device, form } = forms();
  const stop = await start(first);
  const answer = form.tab.fetch.bind(form.tab);
  let refused = 0;
  form.tab.fetch = async (path, init) => {
    if (init?.method !== "POST" || refused > 0) return await answer(path, init);
    refused += 1;
    const { status, headers, body } = problemAnswer(new TooBusy("De gegevens zijn nu even bezet.", 3));
    return new Response(String(body), { status, headers });
  };
  await world.type(first, "intake.notes");
  await form.tab.run(() => vi.advanceTimersByTimeAsync(1000));
  await until(() => refused === 1 && !form.engine.status.isSending);
  expect(form.engine.status).toMatchObject({ session: "unreachable", unsent: 1 });
  await form.tab.run(() => vi.advanceTimersByTimeAsync(3000)); // the interval is later
  for (let turns = 0; turns < 500 && !(await isSettled(first)); turns++) await turn();
  expect(await world.saved()).toHaveLength(1);
  expect(device.requests.filter(({ method }) => method === "POST")).not.toEqual([]);
  stop();
});
