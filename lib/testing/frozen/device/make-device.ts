import "fake-indexeddb/auto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import Sqlite from "better-sqlite3";
import type { Database } from "#db/open.ts";
import type { Person } from "#lib/access/actor.ts";
import { callApi } from "#lib/client/api.ts";
import { deviceDatabase } from "#lib/offline/database.ts";
import { type DeviceUser, getCurrentUser, getLastUser, lockDevice } from "#lib/offline/device-session.ts";
import { DraftStore } from "#lib/offline/draft-store.ts";
import { fetchVisit } from "#lib/offline/fetch-visit.ts";
import { queueSubmission } from "#lib/offline/submission.ts";
import { SyncEngine } from "#lib/offline/sync-engine.ts";
import { exportUnsent } from "#lib/offline/transfer-file.ts";
import { assignQuarter } from "#lib/planning/commands/assignments.ts";
import { enrolSchool, registerSchool } from "#lib/register/commands/register.ts";
import { cookieOf, setClock } from "#lib/testing/cached-server.ts";
import { completeDraft, makeSave } from "#lib/testing/draft.ts";
import { afternoon, framework, save } from "#lib/testing/draft-world.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { apiPath } from "#lib/text/address.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { headIds } from "#lib/visits/rules/draft/saves.ts";
import { dumpDevice } from "./dump.ts";
import { Network } from "./network.ts";

// Makes the fixture of a version, to be run before the next one changes anything:
//   node lib/testing/frozen/device/make-device.ts lib/testing/frozen/device/version-0.2.0
// Two inspectors share a device. It holds a visit that is complete and queued, of which some answers arrived without the
// device knowing; one with answers that conflict, one that the server refused, and one that was submitted.

const network = new Network();
globalThis.fetch = network.fetch as typeof fetch;

async function makeFixture(folder: string): Promise<void> {
  await inPlanningWorld(async (world) => {
    const { database, people, otherInspector } = world;
    serveFrom(database);
    await setClock(database, new Date(afternoon));
    const visits = await planVisits(world);
    await recordAsSecond(world, visits);
    await recordAsFirst(world, visits);
    const device = await dumpDevice(deviceDatabase, network.keys);
    const unsent = await unsentOn(people.inspector, otherInspector);
    const file = await exportFile();
    const server = copyOf(database);
    const requests = await sendEverything(world);
    mkdirSync(folder, { recursive: true });
    const inspectors = [people.inspector.accountId, otherInspector.accountId];
    const about = { inspectors, visits, unsent };
    writeFileSync(join(folder, "device.json"), JSON.stringify({ about, device }));
    writeFileSync(join(folder, "answers.json"), JSON.stringify(file));
    writeFileSync(join(folder, "requests.json"), JSON.stringify(requests));
    writeFileSync(join(folder, "server.db.gz"), server);
  });
}

type Visits = Record<"complete" | "together" | "refused" | "submitted", string>;

async function planVisits({ by, people, otherInspector }: PlanningWorld): Promise<Visits> {
  const school = { number: "B-5", name: "School B-5", place: "Ede", province: "Gelderland" };
  await registerSchool.run(by(people.reviewer), { ...school, registeredOn: "2017-01-02" });
  await enrolSchool.run(by(people.reviewer), { school: "B-5", enteredOn: "2017-07-01" });
  await assignQuarter.run(by(people.coordinator), { schools: ["B-5"], quarter: "2018-Q1" });
  const plan = async (school: string, day: string, startsAt: string, endsAt: string, more: object = {}) => {
    const input = { school, inspector: people.inspector.inspectorId, day, startsAt, endsAt, ...more };
    return (await scheduleVisit.run(by(people.coordinator), input)).id;
  };
  const together = { secondInspector: otherInspector.inspectorId };
  return {
    complete: await plan("B-2", "2018-03-01", "09:00", "10:30"),
    together: await plan("B-3", "2018-03-01", "11:00", "12:30", together),
    refused: await plan("B-4", "2018-03-01", "13:00", "14:00"),
    submitted: await plan("B-5", "2018-03-01", "14:30", "16:00"),
  };
}

async function signIn({ database }: PlanningWorld, { accountId }: Person): Promise<SyncEngine> {
  network.signIn(accountId, await cookieOf(database, accountId));
  network.isDown = false;
  const { user: person, session } = await getCurrentUser();
  if (!person) throw new Error("Nobody is signed in.");
  return new SyncEngine(person, session);
}

async function open(person: DeviceUser, visit: string): Promise<DraftStore> {
  await fetchVisit(person, visit);
  const store = await DraftStore.open(person, visit);
  if (!store) throw new Error("The visit is not on the device.");
  return store;
}

async function recordAsSecond(world: PlanningWorld, { together }: Visits): Promise<void> {
  const { user: person } = await signIn(world, world.otherInspector);
  const store = await open(person, together);
  network.isDown = true;
  await store.set("intake.notes", "Van de tweede inspecteur, niet verstuurd");
  await lockDevice();
}

async function recordAsFirst(world: PlanningWorld, visits: Visits): Promise<void> {
  const { people, otherInspector } = world;
  const work = await signIn(world, people.inspector);
  const { user: person } = work;
  const inspectorId = people.inspector.inspectorId ?? "";
  const fill = async (store: DraftStore) => {
    for (const { field, value } of completeDraft(framework, [inspectorId])) await store.set(field, value);
  };
  const submit = (store: DraftStore) => queueSubmission(person, store.visit.visit, headIds(store.fields));

  const submitted = await open(person, visits.submitted);
  await fill(submitted);
  await submit(submitted);
  await work.sync();

  const refused = await open(person, visits.refused);
  await refused.set("preparation.notes", "Niet volledig");
  await submit(refused);
  await work.sync();

  for (const text of ["Gegeven in het lokaal", "Gegeven per telefoon"])
    await save(world, otherInspector, visits.together, [makeSave("feedback.notes", text)]);
  const together = await open(person, visits.together);
  await save(world, otherInspector, visits.together, [makeSave("guidance.notes", "Van het andere apparaat")]);

  const complete = await open(person, visits.complete);
  await complete.set("preparation.notes", "Aangekomen zonder dat het apparaat het weet");
  network.losesAnswers = true;
  await work.sync();
  network.isDown = true;
  network.losesAnswers = false;

  await refused.set("intake.notes", "Daarna getypt");
  await together.set("guidance.notes", "Van dit apparaat");
  await complete.set("preparation.notes", "Daarna gewijzigd");
  await fill(complete);
  await submit(complete);
}

/** What is on the device alone, by account: the ids of the answers. */
async function unsentOn(...inspectors: Person[]): Promise<Record<string, string[]>> {
  const rows = await deviceDatabase.saves.filter(({ state }) => state !== "stored").toArray();
  const unsentOf = (whose: string) => rows.filter(({ account }) => account === whose).map(({ id }) => id);
  return Object.fromEntries(inspectors.map(({ accountId }) => [accountId, unsentOf(accountId)]));
}

/** The file in which somebody carries the answers of this device to another. */
async function exportFile() {
  const person = await getLastUser();
  if (!person) throw new Error("Nobody works on the device.");
  return await exportUnsent(person);
}

function copyOf({ file }: Database): Buffer {
  const copy = `${file}.copy`;
  const source = new Sqlite(file, { readonly: true });
  source.prepare("vacuum into ?").run(copy);
  source.close();
  const bytes = gzipSync(readFileSync(copy), { level: 9 });
  rmSync(copy);
  return bytes;
}

/** Everything that this version's device asks of the server, from the state in the fixture. */
async function sendEverything(world: PlanningWorld) {
  network.recorded.length = 0;
  for (const inspector of [world.people.inspector, world.otherInspector])
    await (await signIn(world, inspector)).sync();
  const post = (path: string, body: object) =>
    callApi(apiPath(path), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  await post("/device-keys", { device: crypto.randomUUID() });
  await callApi(apiPath("/visit-drafts"));
  await post("/visit-drafts", { school: "B-2", kind: "classroom", day: "2018-02-28" });
  return network.recorded;
}

await makeFixture(process.argv[2] ?? "");
process.exit(0);
