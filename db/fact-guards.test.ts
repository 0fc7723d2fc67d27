import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { guardsOf, missingGuards } from "./fact-guards.ts";
import { type FactTable, factTables } from "./fact-tables.ts";

const guards = sql`select name, sql from sqlite_schema where sql is not null and type in ('index', 'trigger')`;

test("a migrated database has the guards that the definitions of its tables of facts ask for, and no others", async () => {
  await withDatabase(async ({ read }) => {
    expect(missingGuards(read.all<{ name: string; sql: string }>(guards))).toEqual([]);
    const tables = Object.keys(factTables) as FactTable[];
    const triggers = sql`select name from sqlite_schema where type = 'trigger'
      and tbl_name in (select value from json_each(${JSON.stringify(tables)}))`;
    const expected = tables.flatMap(guardsOf).filter(({ type }) => type === "trigger");
    expect(
      read
        .all<{ name: string }>(triggers)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(expected.map(({ name }) => name).sort());
    expect(expected).toHaveLength(3 * tables.length);
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
