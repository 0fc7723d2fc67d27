import Sqlite from "better-sqlite3";
import { readProgress } from "#lib/figures/reads/progress.ts";
import { getNow } from "#lib/server/clock.ts";
import { readInput, writeOutput } from "../child.ts";
import { type Extent, isDone } from "../contest.ts";
import { sampleOf } from "../figures.ts";
import { type Ran, recording } from "./recorder.ts";

/**
 * The yardstick of a computed answer: better-sqlite3 alone running the same statements as the query, prepared once,
 * for the same questions. In a process of its own; the questions come in on standard input.
 */
const [file = "", extent = ""] = process.argv.slice(2);
const questions: object[] = await readInput();
const connection = new Sqlite(file, { readonly: true });
const statementsOf = await recordAll();
const prepared = new Map<string, Sqlite.Statement>();
writeOutput(repeat(JSON.parse(extent)));

async function recordAll(): Promise<Ran[][]> {
  const recorded: Ran[][] = [];
  for (const question of questions) {
    const { read, ran } = recording(connection);
    const now = await getNow(read);
    ran.length = 0;
    await readProgress.run({ read, actor: { role: "system" }, now }, question);
    recorded.push(ran);
  }
  return recorded;
}

function repeat(extent: Extent) {
  const times: number[] = [];
  const begun = performance.now();
  for (let nth = 0; !isDone(extent, times.length, performance.now() - begun); nth++) {
    const from = performance.now();
    for (const { text, values } of statementsOf[nth % statementsOf.length] ?? [])
      statement(text).all(...values);
    times.push(performance.now() - from);
  }
  return sampleOf(times, performance.now() - begun);
}

function statement(text: string): Sqlite.Statement {
  const known = prepared.get(text) ?? connection.prepare(text);
  prepared.set(text, known);
  return known;
}
