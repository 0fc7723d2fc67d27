import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openReadOnly } from "#db/open.ts";
import type { Actor } from "#lib/access/actor.ts";
import { allows } from "#lib/access/policy.ts";
import { addDays, type Day } from "#lib/calendar/day.ts";
import { provinces } from "#lib/register/rules/school.ts";
import { schoolGroups } from "#lib/schools/inputs/schools.ts";
import { exportSchools } from "#lib/schools/reads/school-export.ts";
import { listSchools, type SchoolList, type SchoolRow } from "#lib/schools/reads/school-list.ts";
import {
  inColumnOrder,
  type SchoolColumn,
  schoolColumns,
  schoolSorts,
} from "#lib/schools/rules/school-columns.ts";
import { operations } from "#lib/server/operations.ts";
import { keurmerkStages } from "#lib/status/rules/fact-words.ts";
import { begin, firstDay, recordEach, recording, someDay } from "#lib/testing/generated-history.ts";
import { nameSchools } from "#lib/testing/many-schools.ts";
import { runs } from "#lib/testing/runs.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { exports, makeExport } from "./exports.ts";

const filters = fc.record(
  {
    on: someDay,
    knownAt: someDay,
    round: fc.constantFrom("r1", "r2"),
    q: fc.constantFrom("taal", "ede", "nr-s1", "zzz"),
    keurmerk: fc.constantFrom(...keurmerkStages, "suspended"),
    province: fc.constantFrom(...provinces),
    columns: fc.subarray(["place", "keurmerk"]).map((chosen) => ["name", ...chosen].join(",")),
    sort: fc.constantFrom("name", "-place", "keurmerk"),
  },
  { requiredKeys: ["on", "round"] },
);
const statusFilters = fc.record(
  {
    status: fc.constantFrom(...schoolGroups),
    visitedIn: fc.constantFrom("2017-Q3", "2018-Q1"),
    columns: fc.subarray([...schoolColumns], { minLength: 1 }).map((chosen) => chosen.join(",")),
    sort: fc.constantFrom(...schoolSorts),
  },
  { requiredKeys: [] },
);
const viewer = (role: "coordinator" | "ministry"): Actor => ({
  role,
  accountId: "a",
  inspectorId: null,
  mustChangePassword: false,
});

test("the thread can make every export that there is", () => {
  const offered = operations.filter(({ kind }) => kind === "export");
  expect(offered.map(({ action }) => action)).toEqual(exports.map(({ action }) => action));
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
          const day = await recordEach(database, firstDay, before);
          const asked = [];
          for (const { filters, statusFilters, forMinistry } of questions) {
            const actor = viewer(forMinistry ? "ministry" : "coordinator");
            const question = forMinistry ? filters : { ...filters, ...statusFilters };
            const context = { read: database.read, actor, now: noon(day) };
            const listed = await allPages(context, question);
            const made = exportSchools.run(context, { ...question, format: "open" });
            if (typeof listed === "string") await expect(made).rejects.toMatchObject({ kind: listed });
            else asked.push({ listed, order: (await made).order, ...openReadOnly(database.file) });
          }
          const begun = [];
          for (const { order, read, ...each } of asked) {
            const file = makeExport({ read, actor: order.actor, now: order.now, seq: order.seq }, order);
            begun.push({ ...each, file, start: (await file.next()).value });
          }
          await recordEach(database, day, meanwhile);
          for (const { listed, file, start, close } of begun) {
            let text = start ? start.text : "";
            for await (const more of file) text += more.text;
            expect(parse(text)).toEqual(listed);
            close();
          }
        });
      },
    ),
    { numRuns: runs(15) },
  );
});

/**
 * The headings and rows that the pages of the list show one after another, or the kind of problem. A file also says who left,
 * which on a page stands beside the name.
 */
async function allPages(
  context: Parameters<typeof listSchools.run>[0],
  question: object,
): Promise<string[][] | string> {
  const shown: string[][] = [];
  let after: string | null = "";
  while (after !== null) {
    const asked: object = { ...question, limit: "2", ...(after ? { after } : {}) };
    const page: SchoolList | string = await listSchools.run(context, asked).catch(({ kind }) => String(kind));
    if (typeof page === "string") return page;
    const columns = allows(context.actor, "school.read-status")
      ? inColumnOrder([...page.columns, "leftOn"])
      : page.columns;
    if (shown.length === 0) shown.push(columns);
    shown.push(...page.schools.map((row) => columns.map((column) => cell(row, column))));
    after = page.next;
  }
  return shown;
}

function cell(
  { name, place, keurmerk: { stage, suspended }, tidk }: SchoolRow,
  column: SchoolColumn,
): string {
  if (column === "name") return name;
  if (column === "place") return place;
  if (column === "keurmerk") return stage && suspended ? `${stage}-suspended` : (stage ?? "");
  return String(tidk?.[column] ?? "");
}

function noon(day: Day): Date {
  return new Date(`${addDays(day, 1)}T12:00:00Z`);
}
