import type { Database } from "#db/open.ts";
import { getOpen } from "#db/rows.ts";
import { type Person, type Role, roles } from "#lib/access/actor.ts";
import { createAccount } from "#lib/accounts/commands/accounts.ts";
import type { WriteContext } from "#lib/operation/command.ts";
import type { SampleWorld } from "#lib/operation/sample.ts";
import { openRound } from "#lib/planning/commands/planning.ts";
import { giveVerdict } from "#lib/procedure/commands/verdicts.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { recordKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { enrolSchool, registerSchool } from "#lib/register/commands/register.ts";
import { saveView } from "#lib/schools/commands/views.ts";
import { withCopy } from "./temporary-database.ts";

/**
 * A round, one school with a visit, a verdict and a keurmerk, a person of each role and a second inspector, and a view
 * that the coordinator keeps.
 */
export type SmallWorld = Pick<
  SampleWorld,
  "people" | "otherInspector" | "schoolId" | "visitId" | "verdictId" | "keurmerkId" | "viewId"
> & {
  database: Database;
  /** What a command is run with, by whom and when. */
  by(actor: WriteContext["actor"], at?: string): WriteContext;
};

export const noon = "2018-02-05T12:00:00Z";

export async function inSmallWorld<T>(work: (world: SmallWorld) => Promise<T>): Promise<T> {
  return await inWorld("small-world", async (world) => world, work);
}

/** Runs `work` in a copy of the small world with what `add` puts into it, once for all tests of a run. */
export async function inWorld<W extends SmallWorld, T>(
  name: string,
  add: (world: SmallWorld) => Promise<W>,
  work: (world: W) => Promise<T>,
): Promise<T> {
  const make = async (database: Database) => {
    const small = await makeWorld(database);
    const { database: _file, by: _by, ...made } = await add({ ...small, database, by: byOf(database) });
    return made;
  };
  return await withCopy(name, make, async (database, made) => {
    return await work({ ...made, database, by: byOf(database) } as unknown as W);
  });
}

function byOf(database: Database): SmallWorld["by"] {
  return (actor, at = noon) => ({ database, actor, now: new Date(at) });
}

async function makeWorld(database: Database): Promise<Omit<SmallWorld, "database" | "by">> {
  const by = byOf(database);
  const system = by({ role: "system" }, "2017-07-03T08:00:00Z");
  const person = async (role: Role, name: string): Promise<Person> => {
    const { id } = await createAccount.run(system, { role, name, email: `${name}@test.example` });
    const { inspectorId } = await getOpen(database.read, "account", id, "account");
    return { role, accountId: id, inspectorId, mustChangePassword: false };
  };
  const people = {} as Record<Role, Person>;
  for (const role of roles) people[role] = await person(role, role);
  const otherInspector = await person("inspector", "other");
  await openRound.run(system, { code: "r1", name: "Ronde 1", startsOn: "2017-07-01", endsOn: "2018-12-31" });
  const { id: schoolId } = await registerSchool.run(system, {
    number: "B-1",
    name: "Taalhuis Proef",
    place: "Ede",
    province: "Gelderland",
    registeredOn: "2017-01-02",
  });
  const keurmerk = await recordKeurmerk.run(system, {
    id: "B-1",
    event: "holder",
    effectiveOn: "2017-01-02",
    ground: "Voldoet",
  });
  await enrolSchool.run(system, { school: "B-1", enteredOn: "2017-07-01" });
  const visit = await recordVisit.run(by(people.inspector, "2017-10-02T15:00:00Z"), {
    school: "B-1",
    heldOn: "2017-10-02",
    kind: "classroom",
    independent: true,
    findings: [{ criterion: "intake-goal", score: 1, rationale: "Dossiers ontbreken" }],
  });
  const view = await saveView.run(by(people.coordinator, "2017-10-03T15:00:00Z"), {
    name: "Mijn scholen",
    params: { sort: "place" },
  });
  const verdict = await giveVerdict.run(
    by(people.coordinator, "2017-11-01T15:00:00Z"),
    {
      school: "B-1",
      decidedOn: "2017-11-01",
      verdict: "approved",
      motivation: "Over het geheel voldoende",
    },
    "a-key",
  );
  return {
    people,
    otherInspector,
    schoolId,
    visitId: visit.id,
    verdictId: verdict.id,
    keurmerkId: keurmerk.id,
    viewId: view.id,
  };
}
