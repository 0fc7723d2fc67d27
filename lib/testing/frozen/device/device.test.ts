import "fake-indexeddb/auto";
import { isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import type { Database } from "#db/open.ts";
import { draftSave } from "#db/schema/visit-drafts.ts";
import { finding } from "#db/schema/visits.ts";
import { deviceDatabase } from "#lib/offline/database.ts";
import { countUnsent, type DeviceUser, getCurrentUser } from "#lib/offline/device-session.ts";
import { getDeviceVisits } from "#lib/offline/device-visits.ts";
import { DraftStore } from "#lib/offline/draft-store.ts";
import { queueSubmission } from "#lib/offline/submission.ts";
import { SyncEngine } from "#lib/offline/sync-engine.ts";
import { importUnsent, type TransferFile } from "#lib/offline/transfer-file.ts";
import { cookieOf } from "#lib/testing/cached-server.ts";
import { expectFrozen } from "#lib/testing/frozen/expect-frozen.ts";
import { restoreDevice } from "./dump.ts";
import { DeviceFixture } from "./fixture.ts";
import { keyPaths, Network } from "./network.ts";

// One story, told in order: the device of the version before opens, its answers are looked at, sent, and gone on with.

const fixture = new DeviceFixture("0.2.0");
const { about, device } = fixture.device;
const { visits, unsent } = about;
const [first, second] = about.inspectors;
const network = new Network();
let database: Database;
let stop: () => Promise<void>;
let person: DeviceUser;

beforeAll(async () => {
  vi.stubGlobal("fetch", network.fetch);
  await restoreDevice(device);
  [database, stop] = await fixture.startServer();
});

afterAll(async () => {
  deviceDatabase.close();
  vi.unstubAllGlobals();
  await stop();
});

async function openDraft(visit: string): Promise<DraftStore> {
  const store = await DraftStore.open(person, visit);
  if (!store) throw new Error("The visit does not open.");
  return store;
}

const shown = (store: DraftStore, field: string) =>
  store
    .state(field)
    .heads.map(({ value }) => value)
    .sort();
const stored = async () => await database.read.select().from(draftSave);

test("without a connection it opens for who worked on it last, with every visit and every answer", async () => {
  network.isDown = true;
  const here = await getCurrentUser();
  expect(here).toMatchObject({ session: "unreachable", user: { account: first } });
  person = here.user as DeviceUser;
  const kept = new Map((await getDeviceVisits(person)).map((visit) => [visit.visit, visit]));
  expect([...kept.keys()].sort()).toEqual(Object.values(visits).sort());
  const ids = [...kept.values()].flatMap((visit) => visit.unsent.map(({ id }) => id));
  expect(ids.sort()).toEqual(unsent[first]?.toSorted());
  expect(ids.length).toBeGreaterThan(100);
  expect(kept.get(visits.complete)?.isSubmitting).toBe(true);
  expect(kept.get(visits.refused)?.submitProblem?.errors.length).toBeGreaterThan(0);
  expect(kept.get(visits.submitted)?.bundle.receipt?.code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
});

test("what was typed stands in its field, on this device alone, and an open choice is still open", async () => {
  const complete = await openDraft(visits.complete);
  expect(shown(complete, "preparation.notes")).toEqual(["Daarna gewijzigd"]);
  expect(complete.state("preparation.notes").status?.stage).toBe("device");
  const together = await openDraft(visits.together);
  expect(shown(together, "feedback.notes")).toEqual(["Gegeven in het lokaal", "Gegeven per telefoon"]);
  expect(together.state("feedback.notes").isConflict).toBe(true);
  expect(shown(together, "guidance.notes")).toEqual(["Van dit apparaat"]);
});

test("the file that it wrote of its answers is read", async () => {
  const outcome = await importUnsent(person, fixture.answers);
  expect(outcome).toEqual({ added: 0, existing: unsent[first]?.length });
});

test("with a connection everything is sent, for both who work on it, and nothing is lost or doubled", async () => {
  const before = (await stored()).map(({ id }) => id);
  network.isDown = false;
  for (const account of about.inspectors) {
    network.signIn(account, await cookieOf(database, account));
    const here = await getCurrentUser();
    const work = new SyncEngine(here.user as DeviceUser, here.session);
    expect(work.user.account).toBe(account);
    expect(await countUnsent(account)).toBeGreaterThan(0);
    await work.sync();
    expect(work.status).toMatchObject({ session: "signed-in", unsent: 0 });
  }
  const rows = await stored();
  const sent = [...before, ...Object.values(unsent).flat()];
  expect(rows.map(({ id }) => id).sort()).toEqual([...new Set(sent)].sort());
  const values = new Map(rows.map(({ id, value }) => [id, value]));
  const written = JSON.parse(fixture.answers) as TransferFile;
  for (const { visit, saves } of written.visits)
    for (const { id, value } of saves)
      expect(values.get(id)).toBe(visit === visits.complete ? null : JSON.stringify(value));
  expect(values.get(unsent[second]?.[0] ?? "")).toBe('"Van de tweede inspecteur, niet verstuurd"');
});

test("what was queued is submitted, with its receipt on the device, and what two typed waits for a choice", async () => {
  const complete = await openDraft(visits.complete);
  expect(complete.hasUnsent).toBe(false);
  expect(complete.visit).toMatchObject({ refusal: null, submitProblem: null });
  expect(complete.visit.bundle.receipt?.by).toBe("inspector");
  const findings = await database.read.select().from(finding).where(isNull(finding.untilSeq));
  expect(findings.filter(({ visitId }) => visitId === visits.complete)).toHaveLength(35);
  const together = await openDraft(visits.together);
  expect(shown(together, "guidance.notes")).toEqual(["Van dit apparaat", "Van het andere apparaat"]);
  expect((await verifyJournal(database.read)).wrong).toBeNull();
});

test("what a device keeps to record a visit without a connection has the keys that screens of both versions read", async () => {
  // A key that is new is not on devices that took the visit along before: a screen has to do without it.
  const lines = new Set<string>();
  for (const visit of await getDeviceVisits(person))
    for (const path of keyPaths(visit.bundle)) lines.add(path.replace(/[0-9a-f-]{36}/, "ID"));
  expectFrozen("visit-bundle", lines);
});

test("what is kept from now on has the keys that the version before reads", async () => {
  network.isDown = true;
  await (await openDraft(visits.together)).set("intake.notes", "Hierna getypt");
  await queueSubmission(person, visits.together, []);
  const lines = new Set<string>();
  for (const table of deviceDatabase.tables)
    for (const row of (await table.toArray()) as object[])
      for (const key of Object.keys(row)) lines.add(`${table.name} ${key}`);
  expectFrozen("device-rows", lines);
});
