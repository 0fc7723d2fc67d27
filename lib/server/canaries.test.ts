import { readFileSync } from "node:fs";
import { getTableColumns } from "drizzle-orm";
import { expect, test } from "vitest";
import { factTables } from "#db/fact-tables.ts";
import type { EntryFacts } from "#db/journal/entry.ts";
import { openReadOnly } from "#db/open.ts";
import { type Actor, roles } from "#lib/access/actor.ts";
import { Problem } from "#lib/access/problem.ts";
import { mailDigestOf } from "#lib/mail/digest.ts";
import { isName, readersOf } from "#lib/testing/canaries/readers.ts";
import { inTextWorld, type TextWorld } from "#lib/testing/canaries/text-world.ts";
import { noon } from "#lib/testing/small-world.ts";
import { sources } from "#lib/testing/sources.ts";
import { listAgenda } from "#lib/worklist/reads/agenda.ts";
import { calendarOf } from "#lib/worklist/reads/calendar-file.ts";
import { readDue } from "#lib/worklist/reads/due-of-person.ts";
import { makeExport } from "./jobs/exports.ts";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import type { RequestContext } from "./request-context.ts";

test("each text is read by those whose it is, and by nobody else, wherever they ask", async () => {
  await inTextWorld(async (world) => {
    const readers = new Map<string, Set<string>>();
    const people = [...roles.map((role) => [role, world.people[role]] as const)];
    for (const [name, actor] of [...people, ["colleague", world.otherInspector] as const])
      for await (const answer of answersFor(world, actor))
        for (const word of answer.match(/kanarie\d+vogel/g) ?? []) {
          const place = world.words[word] ?? word;
          readers.set(place, (readers.get(place) ?? new Set()).add(name));
        }
    const places = [...new Set(Object.values(world.words))].filter((place) => !isName(place));
    expect(
      Object.fromEntries(places.map((place) => [place, [...(readers.get(place) ?? [])].toSorted()])),
    ).toEqual(
      Object.fromEntries(Object.entries(readersOf).map(([place, names]) => [place, [...names].toSorted()])),
    );
    for (const [place, names] of readers)
      for (const role of ["ministry", "advisory"])
        if (isName(place))
          expect(names.has(role), `${role} reads the ${place}`).toBe(place === `name of ${role}`);
    expect(readers.get("inspector.nameDigest")).not.toContain("admin");
  });
});

test("every text that a fact can hold is in the world, and so has its readers", async () => {
  await inTextWorld(async ({ words }) => {
    const columns = Object.entries(factTables).flatMap(([table, target]) =>
      Object.values(getTableColumns(target)).map(({ name }) => `${table}.${name}`),
    );
    const texts = columns.filter((column) => column.endsWith("Digest") && column !== "account.nameDigest");
    expect(Object.values(words)).toEqual(expect.arrayContaining(texts));
  });
});

/** Numbers alone, and one's own name and address. */
const withoutOthersTexts = ["getDrawRule", "seriesCharts", "getPasswordOwner"];

test("a page reads nothing that the API does not offer: what holds for one holds for the other", async () => {
  const imported = sources
    .filter((file) => file.startsWith("app/"))
    .flatMap((file) => [
      ...readFileSync(file, "utf8").matchAll(/^import \{([^}]*)\} from "(#lib\/\w+\/reads\/[^"]+)"/gm),
    ])
    .flatMap(([, names = "", path = ""]) => names.split(",").map((name) => [name.trim(), path] as const))
    .filter(([name]) => name !== "" && !name.startsWith("type "));
  expect(imported.length).toBeGreaterThan(30);
  for (const [name, path] of imported) {
    if (withoutOthersTexts.includes(name)) continue;
    const module = await import(/* @vite-ignore */ `../../${path.slice(1)}`);
    expect(operations.includes(module[name]), `${name} of ${path}`).toBe(true);
  }
});

/** Everything that somebody can be answered: each operation about each thing there is, mail and calendar. */
async function* answersFor(world: TextWorld, actor: Actor): AsyncGenerator<string> {
  for (const operation of operations)
    for (const raw of await questionsFor(world, operation))
      yield await answerOf(world, operation, actor, raw);
  const context = contextOf(world, actor);
  yield await orRefusal(async () =>
    JSON.stringify(mailDigestOf(await readDue.run(context, {}), "https://tidk.example")),
  );
  yield await orRefusal(async () => calendarOf((await listAgenda.run(context, {})).visits, (id) => id));
}

const asked = new Map<Operation, readonly object[]>();

/** The samples of the matrix; and for a question about a thing, every thing that it can be asked about. */
async function questionsFor(world: TextWorld, operation: Operation): Promise<readonly object[]> {
  const known = asked.get(operation);
  if (known) return known;
  const samples = (["own", "other's"] as const).flatMap((which) => operation.sample(world, which)?.raw ?? []);
  const found: object[] = [...samples];
  if (operation.kind !== "command" && operation.path.includes("{id}"))
    for (const id of idsIn(world)) {
      const raw = { ...samples[0], id };
      const answer = await answerOf(world, operation, { role: "system" }, raw);
      if (answer !== notFound) found.push(raw);
    }
  if (operation.action === "progress.read-differences") found.push({ vsKnownAt: "2017-07-03" });
  if (operation.action === "visit-draft.read") found.push(...found.map((raw) => ({ ...raw, after: "0" })));
  asked.set(operation, found);
  return found;
}

function idsIn({ database: { read } }: TextWorld): Set<string> {
  const entries = read.all<{ facts: string }>("select facts from journal");
  return new Set(
    entries.flatMap(({ facts }) => (JSON.parse(facts) as EntryFacts).written.map(({ row }) => row.id)),
  );
}

function contextOf({ database }: TextWorld, actor: Actor) {
  return { database, read: database.read, actor, now: new Date(noon), demo: false };
}

/** What is answered, also where it is refused; what a command writes is rolled back. */
async function answerOf(world: TextWorld, operation: Operation, actor: Actor, raw: object): Promise<string> {
  const context = contextOf(world, actor) as unknown as RequestContext;
  return await orRefusal(async () => {
    if (operation.kind === "query") return JSON.stringify(await operation.run(context, raw));
    if (operation.kind === "file") return String((await operation.run(context, raw)).content);
    if (operation.kind === "command") return await undone(world, context, operation, raw);
    const { order } = await operation.run(context, raw);
    const { read, close } = openReadOnly(world.database.file);
    let text = "";
    for await (const part of makeExport({ read, actor, now: order.now, seq: order.seq }, order))
      text += part.text;
    close();
    return text;
  });
}

async function undone(
  world: TextWorld,
  context: RequestContext,
  operation: Operation,
  raw: object,
): Promise<string> {
  class Undo extends Error {}
  let text = "";
  const work = world.database.withTx(async (tx) => {
    const database = { ...world.database, withTx: (inner: (t: unknown) => unknown) => inner(tx) };
    text = JSON.stringify(
      await operation.run({ ...context, tx, database } as unknown as RequestContext, raw),
    );
    throw new Undo();
  });
  await work.catch((error) => {
    if (!(error instanceof Undo)) throw error;
  });
  return text;
}

const notFound = "not-found";

async function orRefusal(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.kind === notFound ? notFound : `${error.message} ${JSON.stringify(error.errors)}`;
  }
}
