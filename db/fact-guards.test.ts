import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { missingGuards } from "./fact-guards.ts";

const guards = sql`select name, sql from sqlite_schema where sql is not null and type in ('index', 'trigger')`;

test("a migrated database has the guards that the definitions of its tables of facts ask for", async () => {
  await withDatabase(async ({ read }) => {
    expect(missingGuards(read.all<{ name: string; sql: string }>(guards))).toEqual([]);
  });
});

test("a guard that is gone is made, and one that forgets a column is made again", async () => {
  await withDatabase(async ({ read }) => {
    const found = read.all<{ name: string; sql: string }>(guards);
    const without = found
      .filter(({ name }) => name !== "schoolStays")
      .map((guard) => ({ ...guard, sql: guard.sql.replace(" OR NEW.learners IS NOT OLD.learners", "") }));
    const missing = missingGuards(without);
    expect(missing.map((statement) => statement.split(/ (?:BEFORE|ON) |;/)[0])).toEqual([
      "CREATE TRIGGER schoolStays",
      "DROP TRIGGER schoolProfileKeeps",
      "CREATE TRIGGER schoolProfileKeeps",
      "DROP TRIGGER locationDrawKeeps",
      "CREATE TRIGGER locationDrawKeeps",
      "DROP TRIGGER lessonObservationKeeps",
      "CREATE TRIGGER lessonObservationKeeps",
    ]);
    expect(missing[2]).toContain("NEW.learners IS NOT OLD.learners");
  });
});
