import { expect, test } from "vitest";
import { journal } from "#db/journal/schema.ts";
import type { Read } from "#db/open.ts";
import { plannedVisit } from "#db/schema/planned-visits.ts";
import { draftSave, visitDraft } from "#db/schema/visit-drafts.ts";
import { visit, visitMistake } from "#db/schema/visits.ts";
import { type Person, type Role, roles } from "#lib/access/actor.ts";
import { type Action, allows, mayEver, policy, type Resource } from "#lib/access/policy.ts";
import { own, type Row, type Rule } from "#lib/access/policy-rules.ts";
import { Problem } from "#lib/access/problem.ts";
import { afternoon } from "#lib/testing/draft-world.ts";
import { inListsWorld } from "#lib/testing/lists-world.ts";
import type { PlanningWorld } from "#lib/testing/planning-world.ts";
import { getDraftSubject, inspectorsOfVisit } from "#lib/visits/reads/draft-subject.ts";
import { journalBook } from "./journal-book.ts";
import { operations } from "./operations.ts";
import type { RequestContext } from "./request-context.ts";

type Thing = { id: string; resource: Resource };
/** A list: the ids that its answer gives, all there is in the world, and the question about one of its rows. */
type List = {
  params: object;
  ids(answer: never): string[];
  things(read: Read): Promise<Thing[]>;
  single: Action;
};

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

async function subjects(read: Read, ids: readonly string[]): Promise<(Thing & { isHeld: boolean })[]> {
  const found = [];
  for (const id of new Set(ids)) {
    const { inspectorIds, kind, visit: held } = await getDraftSubject(read, id);
    found.push({ id, resource: { inspectorIds, visitKind: kind }, isHeld: held !== null });
  }
  return found;
}

async function plannedThings(read: Read): Promise<Thing[]> {
  const rows = await read.select().from(plannedVisit);
  return (await subjects(read, idsOf(rows))).filter(({ isHeld }) => !isHeld);
}

const lists: Partial<Record<Action, List>> = {
  "visit.list": {
    params: { limit: "500" },
    ids: ({ visits }: { visits: { id: string }[] }) => idsOf(visits),
    async things(read) {
      const things: Thing[] = [];
      for (const row of await read.select().from(visit))
        things.push({
          id: row.id,
          resource: { inspectorIds: await inspectorsOfVisit(read, row), visitKind: row.kind },
        });
      return things;
    },
    single: "visit.read-findings",
  },
  "visit-draft.list": {
    params: {},
    ids: ({ drafts }: { drafts: { id: string }[] }) => idsOf(drafts),
    async things(read) {
      const saves = await read.selectDistinct({ id: draftSave.visitId }).from(draftSave);
      const all = await subjects(read, idsOf([...saves, ...(await read.select().from(visitDraft))]));
      return all.filter(({ isHeld }) => !isHeld);
    },
    single: "visit-draft.read",
  },
  "visit.list-mistakes": {
    params: {},
    ids: ({ mistakes }: { mistakes: { id: string }[] }) => idsOf(mistakes),
    async things(read) {
      const reported = await read.select().from(visitMistake);
      const visits = await subjects(
        read,
        reported.map(({ visitId }) => visitId),
      );
      return reported.flatMap(({ id, visitId }) =>
        visits.filter((visit) => visit.id === visitId).map(({ resource }) => ({ id, resource })),
      );
    },
    single: "visit.read-findings",
  },
  "planning.list-visits": {
    params: {},
    ids: ({ visits }: { visits: { id: string }[] }) => idsOf(visits),
    things: plannedThings,
    single: "planning.read-visit",
  },
  "calendar.list-visits": {
    params: {},
    ids: ({ visits }: { visits: { id: string }[] }) => idsOf(visits),
    things: plannedThings,
    single: "planning.read-visit",
  },
  "journal.list": {
    params: { limit: "200" },
    ids: ({ lines }: { lines: { seq: number }[] }) => lines.map(({ seq }) => String(seq)),
    things: async (read) =>
      (await read.select().from(journal)).map(({ seq, action }) => ({
        id: String(seq),
        resource: { journalArea: journalBook.get(action)?.area },
      })),
    single: "journal.list",
  },
};

/** What a list gives to somebody; null where it is refused. */
async function given(world: PlanningWorld, action: Action, list: List, actor: Person) {
  const { database } = world;
  const operation = operations.find((candidate) => candidate.action === action);
  const context = { database, read: database.read, actor, now: new Date(afternoon), demo: false };
  try {
    const answer = await operation?.run(context as unknown as RequestContext, list.params);
    return list.ids(answer as never).toSorted();
  } catch (error) {
    if (error instanceof Problem && error.kind === "forbidden") return null;
    throw error;
  }
}

const mayRead = (things: readonly Thing[], actor: Person, action: Action) =>
  idsOf(things.filter(({ resource }) => allows(actor, action, resource))).toSorted();

/** Asks with another rule for a role than the policy has. */
async function withRule(action: Action, role: Role, rule: Rule, ask: () => Promise<void>): Promise<void> {
  const row: Row = policy[action];
  const kept = row[role];
  row[role] = rule;
  try {
    await ask();
  } finally {
    if (kept === undefined) delete row[role];
    else row[role] = kept;
  }
}

test("every list of which the policy decides row by row is looked at here", () => {
  const perRow = operations.filter((operation) => operation.kind === "query" && operation.perRow);
  expect(perRow.map(({ action }) => action).toSorted()).toEqual(Object.keys(lists).toSorted());
});

test("a list gives exactly the rows that its reader may read one by one", async () => {
  await inListsWorld(async (world) => {
    for (const [action, list] of Object.entries(lists) as [Action, List][]) {
      const things = await list.things(world.database.read);
      const sizes = new Set<number>();
      for (const actor of [...roles.map((role) => world.people[role]), world.otherInspector]) {
        const rows = await given(world, action, list, actor);
        const who = `${action} for ${actor.role}`;
        expect(rows !== null, who).toBe(mayEver(actor, action));
        if (rows === null) continue;
        expect(rows, who).toEqual(mayRead(things, actor, action));
        expect(rows, who).toEqual(mayRead(things, actor, list.single));
        sizes.add(rows.length);
      }
      expect(sizes.size, action).toBeGreaterThan(1);
    }
  });
});

test("a role that is given a list and no scope sees nothing of it, nor with a scope that the list does not know", async () => {
  await inListsWorld(async (world) => {
    const { advisory } = world.people;
    for (const [action, list] of Object.entries(lists) as [Action, List][]) {
      for (const rule of [true, () => true] as const)
        await withRule(action, "advisory", rule, async () =>
          expect(await given(world, action, list, advisory), action).toEqual([]),
        );
      await withRule(action, "advisory", own, async () =>
        expect(await given(world, action, list, advisory), action).toEqual([]),
      );
      const strange = { scope: () => ({ kind: "strange" }) } as unknown as Rule;
      await withRule(action, "advisory", strange, async () =>
        expect(await given(world, action, list, advisory), action).toEqual([]),
      );
    }
  });
});
