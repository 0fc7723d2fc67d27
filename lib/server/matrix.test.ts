import { beforeAll, expect, test } from "vitest";
import { type Actor, roles } from "#lib/access/actor.ts";
import { allows, mayEver, type Resource } from "#lib/access/policy.ts";
import { Problem } from "#lib/access/problem.ts";
import { draftSamples } from "#lib/testing/draft-samples.ts";
import { type FollowUpWorld, inFollowUpWorld } from "#lib/testing/follow-up.ts";
import { frameworkSamples } from "#lib/testing/framework-samples.ts";
import { inspectorSamples } from "#lib/testing/inspector-samples.ts";
import { locationSamples } from "#lib/testing/location-samples.ts";
import { type Case, erasure, missing, owner, plain, type Sample } from "#lib/testing/operation-sample.ts";
import { planningSamples } from "#lib/testing/planning-samples.ts";
import { noon } from "#lib/testing/small-world.ts";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import type { RequestContext } from "./request-context.ts";

/** What to ask of each operation, about the thing in the world or one that does not exist. */
const samples: Record<Operation["action"], (world: FollowUpWorld, which: Case) => Sample | null> = {
  ...({} as Record<Operation["action"], never>),
  ...planningSamples,
  ...inspectorSamples,
  ...draftSamples,
  ...frameworkSamples,
  "session.read": plain({}),
  "progress.read": plain({}),
  "progress.read-course": plain({}),
  "progress.export-course": plain({ format: "svg" }),
  "progress.read-differences": plain({ vsOn: "2017-12-31" }),
  "progress.read-waiting": plain({}),
  "progress.read-forecast": plain({}),
  "round.list": plain({}),
  "school.list": (_world, which) =>
    which === "missing"
      ? null
      : {
          raw: which === "own" ? {} : { status: "rejected" },
          resource: { filtersOnStatus: which !== "own" },
        },
  "school.export": (_world, which) =>
    which === "missing"
      ? { raw: { format: "open", round: "geen" } }
      : {
          raw: { format: "excel", ...(which === "own" ? {} : { status: "rejected" }) },
          resource: { filtersOnStatus: which !== "own" },
        },
  "view.list": plain({}),
  "view.save": (_world, which) => ({
    raw: {
      name: "Mijn lijst",
      params: which === "missing" ? { round: "geen" } : which === "own" ? {} : { sort: "-status" },
    },
    resource: { filtersOnStatus: which === "other's" },
  }),
  "view.remove": (world, which) => ({
    raw: { id: which === "missing" ? missing : world.viewId },
    resource: { accountId: world.people.coordinator.accountId },
  }),
  "school.read": (world, which) => ({ raw: { id: which === "missing" ? missing : world.schoolId } }),
  "visit.list": plain({}),
  "visit.read": (world, which) => ({
    raw: { id: which === "missing" ? missing : world.visitId },
    resource: { inspectorId: world.people.inspector.inspectorId, visitKind: "classroom" },
  }),
  "report.read-draft": (world, which) => ({
    raw: { id: which === "missing" ? missing : world.visitId },
    resource: { inspectorId: world.people.inspector.inspectorId },
  }),
  "inspector.list": plain({}),
  "verdict.list-due": plain({}),
  "verdict.read-motivation": (world, which) => ({
    raw: { id: which === "missing" ? missing : world.verdictId },
  }),
  "keurmerk.list-due": plain({}),
  "journal.list": plain({}),
  "journal.verify": plain({}),
  "account.list": plain({}),
  "password.change": plain({ current: "onbekend", next: "een heel lang wachtwoord" }),
  "round.open": plain({ code: "r2", name: "Ronde 2", startsOn: "2019-01-01", endsOn: "2019-12-31" }),
  "plan.adopt": (_world, which) => ({
    raw: { round: which === "missing" ? "geen" : "r1", adoptedOn: "2018-01-12", targets: { "2018-Q1": 1 } },
  }),
  "plan.assign": (_world, which) => ({
    raw: {
      ...(which === "missing" ? { round: "geen" } : {}),
      schools: ["B-1"],
      quarter: which === "own" ? "2018-Q1" : null,
    },
  }),
  "planning.read": (_world, which) => ({ raw: which === "missing" ? { round: "geen" } : {} }),
  "school.register": plain({
    number: "B-2",
    name: "Nieuw",
    place: "Ede",
    province: "Gelderland",
    registeredOn: "2018-01-02",
  }),
  "school.rename": (world, which) => ({
    raw: {
      id: which === "missing" ? missing : world.schoolId,
      name: "Ander",
      place: "Ede",
      province: "Gelderland",
      from: "2018-01-02",
    },
  }),
  "school.enrol": (_world, which) => ({
    raw: { school: which === "missing" ? missing : "B-1", enteredOn: "2017-07-01" },
  }),
  "school.leave": (_world, which) => ({
    raw: { school: which === "missing" ? missing : "B-1", leftOn: "2018-01-02" },
  }),
  ...locationSamples(missing),
  "keurmerk.record": (world, which) => ({
    raw: { id: which === "missing" ? missing : world.schoolId, event: "ended", effectiveOn: "2018-01-02" },
  }),
  "visit.record": (world, which) => ({
    raw: {
      school: which === "missing" ? missing : "B-1",
      heldOn: "2018-01-10",
      kind: "classroom",
      inspector: owner(world, which),
    },
    resource: { inspectorId: owner(world, which), visitKind: "classroom" },
  }),
  "visit.correct": (world, which) => ({
    raw: { id: which === "missing" ? missing : world.visitId, heldOn: "2017-10-03", reason: "Agenda" },
    resource: { inspectorId: world.people.inspector.inspectorId, visitKind: "classroom" },
  }),
  "report.record": (world, which) => ({
    raw: {
      id: which === "missing" ? missing : world.visitId,
      step: which === "own" ? "draft-sent" : "final",
      happenedOn: "2017-10-09",
    },
    resource: {
      inspectorId: world.people.inspector.inspectorId,
      reportStep: which === "own" ? "draft-sent" : "final",
    },
  }),
  "report.correct": (world, which) => ({
    raw: { id: which === "missing" ? missing : world.stepId, happenedOn: "2017-10-10", reason: "Agenda" },
  }),
  "remedy.record": (_world, which) => ({
    raw: {
      school: which === "missing" ? missing : "B-1",
      event: "granted",
      happenedOn: "2017-10-12",
      until: "2017-10-20",
    },
  }),
  "remedy.correct": (world, which) => ({
    raw: { id: which === "missing" ? missing : world.remedyId, withdrawn: true, reason: "Vergissing" },
  }),
  "verdict.give": (_world, which) => ({
    raw: { school: which === "missing" ? missing : "B-1", decidedOn: "2018-01-12", verdict: "approved" },
  }),
  "verdict.correct": (world, which) => ({
    raw: { id: which === "missing" ? missing : world.verdictId, decidedOn: "2017-11-02", reason: "Agenda" },
  }),
  "import.run": plain({ files: [{ name: "a.csv", text: "code,name,startsOn,endsOn" }], dryRun: true }),
  "account.create": plain({ email: "x@test.example", name: "X", role: "ministry" }),
  "account.change-role": (world, which) => ({
    raw: { id: which === "missing" ? missing : world.people.ministry.accountId, role: "advisory" },
  }),
  "account.disable": (world, which) => ({
    raw: { id: which === "missing" ? missing : world.people.ministry.accountId },
  }),
  "account.enable": (world, which) => ({
    raw: { id: which === "missing" ? missing : world.people.ministry.accountId },
  }),
  "account.reset-password": (world, which) => ({
    raw: { id: which === "missing" ? missing : world.people.ministry.accountId },
  }),
  "account.erase": erasure((world) => world.people.ministry.accountId),
  "inspector.erase": erasure((world) => world.people.inspector.inspectorId ?? ""),
  "visit.erase": erasure((world) => world.visitId),
  "report.erase": erasure((world) => world.stepId),
  "remedy.erase": erasure((world) => world.remedyId),
  "verdict.erase": erasure((world) => world.verdictId),
  "keurmerk.erase": erasure((world) => world.keurmerkId),
};

/** How an operation ends for somebody: a kind of problem, or `done`. Whatever it writes is rolled back. */
async function ending(
  world: FollowUpWorld,
  operation: Operation,
  actor: Actor,
  raw: object,
): Promise<string> {
  class Undo extends Error {}
  const { database } = world;
  let result = "done";
  const context = { database, read: database.read, actor, now: new Date(noon), demo: false };
  const within = (tx: unknown) =>
    operation.run(
      {
        ...context,
        tx,
        database: { ...database, withTx: (work: (t: unknown) => unknown) => work(tx) },
      } as unknown as RequestContext,
      raw,
    );
  try {
    await database.withTx(async (tx) => {
      await within(tx);
      throw new Undo();
    });
  } catch (error) {
    if (error instanceof Problem) result = error.kind;
    else if (!(error instanceof Undo)) throw error;
  }
  return result;
}

function expected(operation: Operation, actor: Actor, which: Case, resource: Resource | undefined): RegExp {
  if (actor.role === "nobody") return /^unauthenticated$/;
  if (!mayEver(actor, operation.action)) return /^forbidden$/;
  if (which === "missing") return /^not-found$/;
  const isDecidedPerRow = operation.kind === "query" && operation.perRow;
  if (!isDecidedPerRow && !allows(actor, operation.action, resource)) return /^forbidden$/;
  return /^(done|conflict|invalid)$/;
}

let listed: readonly string[] = [];
beforeAll(() => {
  listed = operations.map((operation) => operation.action);
});

test("no operation is listed twice, and each has a sample", () => {
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.filter((action) => !(action in samples))).toEqual([]);
  expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(operations.length);
});

test.each(operations.map((operation) => [operation.action, operation] as const))(
  "%s: each role and nobody, on their own, another's and a missing thing",
  async (_action, operation) => {
    await inFollowUpWorld(async (world) => {
      const actors: Actor[] = [
        { role: "nobody" },
        ...roles.map((role) => world.people[role]),
        world.otherInspector,
      ];
      const observed: string[] = [];
      for (const which of ["own", "other's", "missing"] as const) {
        const sample = samples[operation.action](world, which);
        if (!sample) continue;
        for (const actor of actors) {
          const end = await ending(world, operation, actor, sample.raw);
          const rule = expected(operation, actor, which, sample.resource);
          expect(end, `${operation.action} by ${actor.role} on ${which}`).toMatch(rule);
          observed.push(end);
        }
      }
      expect(observed).toContain("unauthenticated");
    });
  },
);

test("with a one-time password one can do nothing but replace it", async () => {
  await inFollowUpWorld(async (world) => {
    for (const operation of operations) {
      const sample = samples[operation.action](world, "own");
      for (const role of roles) {
        const actor = { ...world.people[role], mustChangePassword: true };
        const end = await ending(world, operation, actor, sample?.raw ?? {});
        const isOpen = ["session.read", "password.change"].includes(operation.action);
        expect(end === "password-change-required", `${operation.action} by ${role}`).toBe(!isOpen);
      }
    }
  });
});
