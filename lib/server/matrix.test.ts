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
      assertAnswers(operation, await within(tx));
      throw new Undo();
    });
  } catch (error) {
    if (error instanceof Problem) result = error.kind;
    else if (!(error instanceof Undo)) throw error;
  }
  return result;
}

/** What a query answers is what its schema says, once it has been JSON; nothing is left out and nothing is added. */
function assertAnswers(operation: Operation, result: unknown): void {
  if (operation.kind !== "query" || !operation.answer) return;
  const answer: unknown = JSON.parse(JSON.stringify(result));
  expect(operation.answer.parse(answer), operation.action).toEqual(answer);
}

function expected(
  operation: Operation,
  actor: Actor,
  which: SampleCase,
  resource: Resource | undefined,
): RegExp {
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
