import { beforeAll, expect, test } from "vitest";
import { type Actor, roles } from "#lib/access/actor.ts";
import { allows, mayEver, type Resource } from "#lib/access/policy.ts";
import { Problem } from "#lib/access/problem.ts";
import type { SampleCase } from "#lib/operation/sample.ts";
import { type FollowUpWorld, inFollowUpWorld } from "#lib/testing/follow-up.ts";
import { noon } from "#lib/testing/small-world.ts";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import type { RequestContext } from "./request-context.ts";

/** Samples that a rule refuses although the policy allows them, and what each of them is told. */
const refusedByRule: Readonly<Record<string, readonly string[]>> = {
  "password.change": ["Dit is niet uw huidige wachtwoord."],
  "account.enable": ["Het account staat al aan."],
  "account.erase": ["Zet het account eerst uit."],
  "inspector.record": ["Dit is al vastgelegd."],
  "school.enrol": ["De school doet al mee aan ronde “r1”."],
  "school.relate": ["Een school komt niet uit zichzelf voort."],
  "school.distinguish": ["Dit is één en dezelfde school. Kies een andere."],
  "draw.perform": ["Voor deze school is in deze ronde al geloot. Een loting gaat niet over."],
  "draw.replace": ["Deze locatie hoort nu niet bij de loting."],
  "plan.schedule": ["Deze school had al een inspectiebezoek. Plan een herinspectie."],
  "plan.assign": [
    "Deze scholen staan daar al. Er is niets veranderd.",
    "B-1 is al bezocht: het eerste bezoek hoeft niet meer ingedeeld te worden.",
  ],
  "visit.record": ["Verklaar dat u geen band of belang hebt bij deze school."],
  "visit.submit": [
    "Er zijn 38 dingen die niet kloppen.",
    "Deze antwoorden zijn van een ander account. Log in met dat account.",
  ],
  "visit-draft.save": ["Deze antwoorden zijn van een ander account. Log in met dat account."],
  "remedy.record": ["Dit is al eerder vastgelegd."],
  "report.record": [
    "Deze stap van het rapport is al vastgelegd.",
    "Leg eerst vast dat de reactie is ontvangen of dat de termijn is verstreken.",
  ],
};

/** How an operation ends for somebody: `done`, a kind of problem, or the sentence with which a rule refuses. What it writes is rolled back. */
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
      assertAnswers(operation, await within(tx));
      throw new Undo();
    });
  } catch (error) {
    if (error instanceof Problem) result = isOfRule(error) ? error.message : error.kind;
    else if (!(error instanceof Undo)) throw error;
  }
  return result;
}

function isOfRule({ kind }: Problem): boolean {
  return kind === "conflict" || kind === "invalid";
}

/** What is answered is what its schema says, once it has been JSON; nothing is left out and nothing is added. */
function assertAnswers(operation: Operation, result: unknown): void {
  if (operation.kind === "export" || !("answer" in operation) || !operation.answer) return;
  const answer: unknown = JSON.parse(JSON.stringify(result));
  expect(operation.answer.parse(answer), operation.action).toEqual(answer);
}

function expected(
  operation: Operation,
  actor: Actor,
  which: SampleCase,
  resource: Resource | undefined,
): readonly string[] {
  if (actor.role === "nobody") return ["unauthenticated"];
  if (!mayEver(actor, operation.action)) return ["forbidden"];
  if (which === "missing") return ["not-found"];
  const isDecidedPerRow = operation.kind === "query" && operation.perRow;
  if (!isDecidedPerRow && !allows(actor, operation.action, resource)) return ["forbidden"];
  return ["done", ...(refusedByRule[operation.action] ?? [])];
}

let listed: readonly string[] = [];
beforeAll(() => {
  listed = operations.map((operation) => operation.action);
});

test("every query says what it answers", () => {
  const silent = operations.filter((operation) => operation.kind === "query" && !operation.answer);
  expect(silent.map(({ action }) => action)).toEqual([]);
});

test("no operation is listed twice", () => {
  expect(new Set(listed).size).toBe(listed.length);
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
        const sample = operation.sample(world, which);
        if (!sample) continue;
        for (const actor of actors) {
          const end = await ending(world, operation, actor, sample.raw);
          const rule = expected(operation, actor, which, sample.resource);
          expect(end, `${operation.action} by ${actor.role} on ${which}`).toBeOneOf(rule);
          observed.push(end);
        }
      }
      expect(observed).toContain("unauthenticated");
      expect(observed).toEqual(expect.arrayContaining([...(refusedByRule[operation.action] ?? [])]));
    });
  },
);

test("with a one-time password one can do nothing but replace it", async () => {
  await inFollowUpWorld(async (world) => {
    for (const operation of operations) {
      const sample = operation.sample(world, "own");
      for (const role of roles) {
        const actor = { ...world.people[role], mustChangePassword: true };
        const end = await ending(world, operation, actor, sample?.raw ?? {});
        const isOpen = ["session.read", "password.change"].includes(operation.action);
        expect(end === "password-change-required", `${operation.action} by ${role}`).toBe(!isOpen);
      }
    }
  });
});
