import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { runs } from "#lib/testing/runs.ts";
import { Device, type Fate } from "#lib/testing/sync/device.ts";
import { openSyncWorld } from "#lib/testing/sync/open-sync-world.ts";
import { Screen } from "#lib/testing/sync/screen.ts";
import type { SyncWorld } from "#lib/testing/sync/sync-world.ts";
import { turn } from "#lib/testing/sync/turn.ts";

// A device that keeps nothing, or nothing more, while the server is there or is not.

let world: SyncWorld;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ world, close } = await openSyncWorld());
});

beforeEach(async () => {
  await world.reset();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

afterAll(() => close());

const field = "intake.notes";

function opened(screen = world.screens[0]) {
  if (!screen?.form) throw new Error("The form is not open.");
  const { tab, store } = screen.form;
  const stage = () => store.state(field).status?.stage;
  return { screen, tab, store, stage, storage: screen.device.storage };
}

type Opened = ReturnType<typeof opened>;

/** Seconds pass for a form until something is so; what never becomes so ends with the time that a test has. */
async function pass({ tab }: Opened, isSo: () => boolean): Promise<void> {
  for (let turns = 1; !isSo(); turns++) {
    if (turns % 20 === 0) await tab.run(() => vi.advanceTimersByTimeAsync(1000));
    await turn();
  }
}

/** Somebody types, and does not wait until it is anywhere. */
function type({ tab, store }: Opened, value: string): void {
  void tab.run(() => store.set(field, value));
}

function cut({ tab }: Opened): void {
  tab.fates.push(...Array.from({ length: 1000 }, (): Fate => "unreachable"));
}

/** What stands in the field by the server. */
async function onServer(): Promise<unknown[]> {
  const saves = (await world.saved()).filter((save) => save.field === field);
  const replaced = new Set(saves.flatMap(({ bases }) => bases));
  return saves.filter(({ id }) => !replaced.has(id)).map(({ value }) => value);
}

/** Whether the browser asks before the page is left. */
function asksBeforeLeaving(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

test.each(["opening", "writing"] as const)(
  "where storage refuses %s, a visit opens in the memory of the page, and its answers are on the server alone",
  async (refuses) => {
    for (const screen of world.screens) screen.kill();
    const device = new Device();
    device.storage.refuses = refuses;
    world.signIn(device, world.accounts[0]);
    const screen = new Screen(device, world.visit);
    await screen.open(true);
    const form = opened(screen);
    cut(form);
    await form.tab.run(() => form.store.set(field, "Zes dossiers"));
    await form.tab.run(() => screen.form?.engine.sync() ?? Promise.resolve());
    expect([form.store.isKept, form.stage()]).toEqual([false, "memory"]);
    expect(asksBeforeLeaving()).toBe(true);
    form.tab.fates.length = 0;
    await screen.sync();
    await pass(form, () => form.stage() === "server");
    expect(await onServer()).toEqual(["Zes dossiers"]);
    expect(asksBeforeLeaving()).toBe(false);
  },
);

test("where storage is blocked and there is no server, no form opens in which answers would be lost", async () => {
  const device = new Device();
  device.storage.refuses = "opening";
  const screen = new Screen(device, world.visit);
  await screen.open(false);
  expect(screen.form).toBeNull();
});

test("answers that are on a device alone are not hidden behind an empty memory once it refuses", async () => {
  const form = opened();
  await world.type(form.screen, field);
  form.storage.refuses = "writing";
  const { database } = form.tab.modules;
  expect(await form.tab.run(() => database.keepInMemory())).toBe(false);
  await form.screen.open(false);
  expect(opened().store.state(field).value).toBe("w0");
});

test("a device that gets full while somebody types: what it refuses goes to the server, after what it has", async () => {
  const form = opened();
  await form.tab.run(() => form.store.set(field, "Zes"));
  form.storage.refuses = "writing";
  type(form, "Zes dossiers");
  expect(asksBeforeLeaving()).toBe(true);
  await pass(form, () => form.stage() === "server");
  expect([form.store.isKept, form.store.hasUnkept, asksBeforeLeaving()]).toEqual([false, false, false]);
  type(form, "Zes dossiers gezien");
  await pass(form, () => form.stage() === "server");
  expect(await onServer()).toEqual(["Zes dossiers gezien"]);
  form.storage.refuses = "nothing";
  await form.tab.run(() => form.store.set(field, "Zes dossiers gezien, twee mist"));
  expect(form.store.isKept).toBe(true);
  await form.screen.sync();
  expect(await onServer()).toEqual(["Zes dossiers gezien, twee mist"]);
});

test("where neither takes an answer it is nowhere, and that is said until one of them does", async () => {
  const form = opened();
  form.storage.refuses = "writing";
  cut(form);
  type(form, "Zes dossiers");
  await pass(form, () => form.stage() === "refused");
  expect([form.store.isKept, form.store.hasUnkept, asksBeforeLeaving()]).toEqual([false, true, true]);
  form.tab.fates.length = 0;
  await pass(form, () => form.stage() === "server");
  expect([form.store.hasUnkept, asksBeforeLeaving()]).toEqual([false, false]);
  expect(await onServer()).toEqual(["Zes dossiers"]);
});

test("however room and connection come and go, in the end the server has what was typed last, once", async () => {
  const step = fc.constantFrom("type", "full", "room", "cut", "connect", "sync", "second" as const);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      vi.useRealTimers();
      await world.reset();
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
      const form = opened();
      let text = "";
      const end = ["room", "connect", "type"] as const;
      for (const act of [...steps, ...end])
        if (act === "type") {
          text += "x";
          type(form, text);
        } else if (act === "full") form.storage.refuses = "writing";
        else if (act === "room") form.storage.refuses = "nothing";
        else if (act === "cut") cut(form);
        else if (act === "connect") form.tab.fates.length = 0;
        else if (act === "sync")
          await form.tab.run(() => form.screen.form?.engine.sync() ?? Promise.resolve());
        else await form.tab.run(() => vi.advanceTimersByTimeAsync(1000));
      await pass(form, () => ["device", "server"].includes(form.stage() ?? ""));
      await form.screen.sync();
      expect(await onServer()).toEqual([text]);
      await pass(form, () => form.stage() === "server");
      expect(form.store.state(field).isConflict).toBe(false);
    }),
    { numRuns: runs(12) },
  );
});
