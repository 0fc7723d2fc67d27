import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "#lib/domain/day.ts";
import { keurmerkStages } from "#lib/domain/keurmerk.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { provinces } from "#lib/domain/school.ts";
import { schoolGroups } from "#lib/inputs/schools.ts";
import { exportSchools } from "#lib/queries/school-export.ts";
import { listSchools, type SchoolRow } from "#lib/queries/school-list.ts";
import { begin, firstDay, recording, someDay, tell } from "#lib/testing/generated-history.ts";
import { nameSchools } from "#lib/testing/many-schools.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { schoolsCsv } from "./schools-csv.ts";

const filters = fc.record(
  {
    on: someDay,
    knownAt: someDay,
    round: fc.constantFrom("r1", "r2"),
    q: fc.constantFrom("taal", "ede", "nr-s1", "zzz"),
    keurmerk: fc.constantFrom(...keurmerkStages, "suspended"),
    province: fc.constantFrom(...provinces),
  },
  { requiredKeys: ["on", "round"] },
);
const statusFilters = fc.record(
  { status: fc.constantFrom(...schoolGroups), visitedIn: fc.constantFrom("2017-Q3", "2018-Q1") },
  { requiredKeys: [] },
);
const viewer = (role: "coordinator" | "ministry"): Actor => ({
  role,
  accountId: "a",
  inspectorId: null,
  mustChangePassword: false,
});

test("a file holds what the pages of the list show, whatever is recorded while it is made", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(recording, { maxLength: 25 }),
      fc.array(recording, { maxLength: 10 }),
      fc.array(fc.record({ filters, statusFilters, forMinistry: fc.boolean() }), {
        minLength: 3,
        maxLength: 6,
      }),
      async (before, meanwhile, questions) => {
        await withDatabase(async (database) => {
          await begin(database);
          await nameSchools(database, firstDay);
          const day = await tell(database, firstDay, before);
          const asked = [];
          for (const { filters, statusFilters, forMinistry } of questions) {
            const actor = viewer(forMinistry ? "ministry" : "coordinator");
            const question = forMinistry ? filters : { ...filters, ...statusFilters };
            const context = { read: database.read, actor, now: noon(day) };
            const listed = await allPages(context, question).catch((problem) => problem.kind as string);
            const order = exportSchools.run(context, { ...question, format: "open" });
            if (typeof listed === "string") await expect(order).rejects.toMatchObject({ kind: listed });
            else asked.push({ listed, forMinistry, file: schoolsCsv(database.read, await order, 1) });
          }
          const begun = [];
          for (const each of asked) begun.push({ ...each, start: (await each.file.next()).value });
          await tell(database, day, meanwhile);
          for (const { listed, forMinistry, file, start } of begun) {
            let text = start ?? "";
            for await (const more of file) text += more;
            expect(parse(text, { columns: true })).toEqual(listed.map((row) => cells(row, forMinistry)));
          }
        });
      },
    ),
    { numRuns: 15 },
  );
});

async function allPages(
  context: Parameters<typeof listSchools.run>[0],
  question: object,
): Promise<SchoolRow[]> {
  const rows: SchoolRow[] = [];
  let after: string | null = "";
  while (after !== null) {
    const page = await listSchools.run(context, { ...question, limit: "2", ...(after ? { after } : {}) });
    rows.push(...page.schools);
    after = page.next;
  }
  return rows;
}

/** What the screen shows of a school; the ministry sees no status. */
function cells({ name, place, keurmerk: { stage, suspended }, tidk }: SchoolRow, forMinistry: boolean) {
  const shown = { name, place, keurmerk: `${stage ?? ""}${stage && suspended ? "-suspended" : ""}` };
  expect(tidk === undefined).toBe(forMinistry);
  if (!tidk) return shown;
  const { status, lastVisitOn, verdictOn } = tidk;
  return { ...shown, status, lastVisitOn: lastVisitOn ?? "", verdictOn: verdictOn ?? "" };
}

function noon(day: Day): Date {
  return new Date(`${addDays(day, 1)}T12:00:00Z`);
}
