import { expect, test } from "vitest";
import { z } from "zod";
import { factTables } from "#db/fact-tables.ts";
import { journalEnd } from "#db/journal/entry.ts";
import { roles } from "#lib/access/actor.ts";
import { Problem } from "#lib/access/problem.ts";
import type { Operation } from "#lib/server/operation.ts";
import { operations } from "#lib/server/operations.ts";
import { fillEveryTable } from "#lib/testing/every-table.ts";
import { inSmallWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";
import { tablesRead } from "#lib/testing/tables-read.ts";
import { listDrafts } from "#lib/visits/reads/visit-draft-list.ts";

/** Tables of which every change has an entry, so that it moves the head of the journal. */
const changedByEntriesAlone = new Set([
  ...Object.keys(factTables),
  "journal",
  "journalHead",
  "erasableText", // a text is added with the fact that names it, and erased by an erasure
]);

const view = { on: "2018-01-31", knownAt: "2018-02-04", round: "r1" };

/** A value for each parameter of the queries that are cached; what is missing here is missing in the test. */
const values: Record<string, string> = {
  ...view,
  q: "taal",
  status: "pending",
  visitedIn: "2017-Q4",
  verdictIn: "2017-Q4",
  province: "Gelderland",
  keurmerk: "holder",
  columns: "number,name,place,status",
  sort: "place",
  limit: "1",
  page: "1",
  day: "2018-03-01",
  only: "obstacles",
  inspector: "nobody",
  numbers: "B-1",
  after: '["Ede","taal","x"]',
  before: '["Ede","taal","x"]',
};

const cached = operations.filter((operation) => operation.kind === "query" && operation.cache !== undefined);

/** Which tables a query reads that something else than an entry may change, whoever asks, with whichever parameter. */
async function otherTablesRead({ database, people }: SmallWorld, operation: Operation): Promise<string[]> {
  const tables = await tablesRead(database.file, async (read) => {
    const { last: seq, hash: head } = await journalEnd(read);
    for (const raw of questionsOf(operation))
      for (const role of roles)
        await operation
          .run({ database, read, actor: people[role], now: new Date(noon), seq, head, demo: false }, raw)
          .catch(ignoreForbidden);
  });
  expect(tables).not.toEqual([]); // else what was read was not seen
  return tables.filter((table) => !changedByEntriesAlone.has(table));
}

/** Nothing asked, each parameter by itself, and the point of view with it. */
function questionsOf(operation: Operation): Record<string, string>[] {
  const schema = operation.kind === "command" ? operation.input : operation.params;
  const { properties = {} } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const names = Object.keys(properties);
  for (const name of names) expect(Object.keys(values), operation.action).toContain(name);
  const single = names.map((name) => ({ [name]: values[name] ?? "" }));
  const inView = names.includes("on") ? single.map((raw) => ({ ...view, ...raw })) : [];
  return [{}, ...single, ...inView];
}

function ignoreForbidden(error: unknown): void {
  if (!(error instanceof Problem) || error.kind !== "forbidden") throw error;
}

test("some queries are cached", () => {
  expect(cached.length).toBeGreaterThanOrEqual(5);
});

test("none that is cached for a role gives each asker rows of their own", () => {
  const perRow = cached.filter((operation) => operation.kind === "query" && operation.perRow);
  expect(perRow.filter((operation) => "cache" in operation && operation.cache === "role")).toEqual([]);
});

test.each(cached.map((operation) => [operation.action, operation] as const))(
  "%s, which is cached, reads nothing that can change without an entry",
  async (_action, operation) => {
    await inSmallWorld(async (world) => {
      await fillEveryTable(world);
      expect(await otherTablesRead(world, operation)).toEqual([]);
    });
  },
);

test("a query that reads drafts is seen to", async () => {
  await inSmallWorld(async (world) => {
    const query = operations.find(({ action }) => action === listDrafts.action);
    expect(await otherTablesRead(world, query as Operation)).not.toEqual([]);
  });
});
