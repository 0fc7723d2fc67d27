import fc from "fast-check";
import { expect, test } from "vitest";
import { EntryWriter } from "#db/journal/entry.ts";
import type { Database } from "#db/open.ts";
import type { Actor } from "#lib/access/actor.ts";
import { addDays } from "#lib/calendar/day.ts";
import { plainText, provinces, sortKeyOf } from "#lib/register/rules/school.ts";
import { parseSort, type SchoolSort, schoolSorts } from "#lib/schools/rules/school-columns.ts";
import { keurmerkStages } from "#lib/status/rules/fact-words.ts";
import { statuses } from "#lib/status/rules/status.ts";
import { runs } from "#lib/testing/runs.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { listSchools, type SchoolList, type SchoolRow } from "./school-list.ts";

const now = new Date("2018-03-01T12:00:00Z");
const system: Actor = { role: "system" };
const day = fc.integer({ min: 0, max: 4 }).map((days) => addDays("2017-10-01", days));

/** Few different values, so that many schools are equal in what they are sorted on. */
const someSchool = fc.record({
  name: fc.constantFrom("'s-Gravenhaags", "Élan", "De Alfa", "alfa", "Zeeland", "IJsselcollege", "Alfa 2"),
  place: fc.constantFrom("'s-Gravenhage", "Ede", "De Bilt", "Den Haag", "Óss"),
  province: fc.constantFrom(...provinces),
  learners: fc.option(fc.nat(3)),
  stage: fc.option(fc.constantFrom(...keurmerkStages)),
  visit: fc.option(day),
  verdict: fc.option(day),
  left: fc.option(day),
  digits: fc.nat(3),
});
type SomeSchool = typeof someSchool extends fc.Arbitrary<infer T> ? T : never;

async function write(database: Database, schools: readonly SomeSchool[]): Promise<void> {
  await database.withTx(async (tx) => {
    const write = await EntryWriter.after(tx);
    const happenedOn = "2017-07-01";
    await write.add("round", "r", { happenedOn, code: "r", name: "r", endsOn: "2018-12-31" });
    for (const [at, school] of schools.entries()) {
      const schoolId = `s${at}`;
      const { name, place, province, learners } = school;
      const schoolInRound = { schoolId, roundId: "r" };
      await write.add("school", schoolId, { happenedOn, number: `BoW-${10 ** school.digits}${at}` });
      await write.add("schoolProfile", schoolId, {
        happenedOn,
        schoolId,
        name,
        place,
        province,
        learners,
        legalEntity: null,
        sortKey: sortKeyOf(name),
        searchKey: plainText(`${name} ${place}`),
      });
      await write.add("enrolment", schoolId, { happenedOn, ...schoolInRound });
      const event = { groundDigest: null, letterSentOn: null, until: null };
      if (school.stage)
        await write.add("keurmerkEvent", schoolId, { happenedOn, schoolId, event: school.stage, ...event });
      const kind = { kind: "classroom" as const, inspectorId: null, frameworkVersion: null };
      if (school.visit)
        await write.add("visit", schoolId, { happenedOn: school.visit, ...schoolInRound, ...kind });
      if (school.verdict) {
        const judged = { happenedOn: school.verdict, motivationDigest: null };
        await write.add("verdict", schoolId, { ...judged, verdict: "approved", ...schoolInRound });
      }
      if (school.left) await write.add("departure", schoolId, { happenedOn: school.left, ...schoolInRound });
    }
    await write.append({ now, actor: "system", action: "round.open", subject: "round:r" });
  });
}

/** The order by its definition: empty last, equal values by name and id. */
function inOrder(rows: readonly SchoolRow[], sort: SchoolSort): SchoolRow[] {
  const { column, descending } = parseSort(sort);
  const sortedOn = (row: SchoolRow): string | number | null => {
    switch (column) {
      case "name":
        return sortKeyOf(row.name);
      case "place":
        return sortKeyOf(row.place);
      case "keurmerk":
        return row.keurmerk.stage === null ? null : keurmerkStages.indexOf(row.keurmerk.stage);
      case "status":
        return statuses.indexOf(row.tidk?.status ?? "approved");
      case "number":
        return Number(row.tidk?.number.slice(4));
      default:
        return row.tidk?.[column] ?? null;
    }
  };
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  return rows.toSorted((a, b) => {
    const [x, y] = [sortedOn(a), sortedOn(b)];
    const byValue =
      x === null || y === null
        ? Number(x === null) - Number(y === null)
        : compare(x, y) * (descending ? -1 : 1);
    return byValue || compare(sortKeyOf(a.name), sortKeyOf(b.name)) || compare(a.id, b.id);
  });
}

test("pages one after another are the whole list in its order, for every sort, forwards and backwards", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someSchool, { minLength: 5, maxLength: 16 }),
      fc.integer({ min: 1, max: 5 }),
      (schools, limit) =>
        withDatabase(async (database) => {
          await write(database, schools);
          const ask = (params: object) =>
            listSchools.run({ read: database.read, actor: system, now }, params);
          for (const sort of schoolSorts) {
            const { schools: all } = await ask({ sort, limit: 1000 });
            expect(all, sort).toHaveLength(schools.length);
            expect(
              all.map(({ id }) => id),
              sort,
            ).toEqual(inOrder(all, sort).map(({ id }) => id));
            const pages: SchoolList[] = [];
            for (let after: string | undefined; ; ) {
              const page = await ask({ sort, limit, after });
              pages.push(page);
              expect(page).toMatchObject({ total: all.length, first: (pages.length - 1) * limit + 1 });
              if (page.next === null) break;
              after = page.next;
            }
            expect(
              pages.flatMap((page) => page.schools),
              sort,
            ).toEqual(all);
            expect(pages[0]?.previous).toBeNull();
            for (let at = pages.length - 1; at > 0; at--) {
              const back = await ask({ sort, limit, before: pages[at]?.previous });
              expect(back.schools, sort).toEqual(pages[at - 1]?.schools);
              expect(back).toMatchObject({ first: (at - 1) * limit + 1, previous: pages[at - 1]?.previous });
            }
          }
        }),
    ),
    { numRuns: runs(5) },
  );
});

test("a page past the last school is empty, and still says how many there are", async () => {
  await inSmallWorld(async ({ database: { read } }) => {
    const after = JSON.stringify(["zzz", "zzz", "z"]);
    const page = await listSchools.run({ read, actor: system, now }, { after });
    expect(page).toMatchObject({ total: 1, first: 0, schools: [], next: null, previous: null });
    const broken = { kind: "invalid", errors: [{ field: "after" }] };
    for (const wrong of ["x", "[1]", '["a","b"]', '{"a":1}', "null"])
      await expect(listSchools.run({ read, actor: system, now }, { after: wrong })).rejects.toMatchObject(
        broken,
      );
    const both = { after, before: after };
    await expect(listSchools.run({ read, actor: system, now }, both)).rejects.toMatchObject({
      kind: "invalid",
    });
  });
});

test("columns: the name always, in their own order; unknown ones are refused, hidden ones forbidden", async () => {
  await inSmallWorld(async ({ database: { read }, people }) => {
    const ask = (actor: Actor, params: object) => listSchools.run({ read, actor, now }, params);
    const { coordinator, ministry } = people;
    expect((await ask(coordinator, { columns: "status,place" })).columns).toEqual([
      "name",
      "place",
      "status",
    ]);
    expect((await ask(coordinator, {})).columns).toContain("status");
    expect((await ask(ministry, {})).columns).toEqual(["name", "place", "keurmerk"]);
    expect((await ask(ministry, { columns: "place", sort: "-keurmerk" })).columns).toEqual(["name", "place"]);
    for (const wrong of [{ columns: "place,secret" }, { sort: "secret" }, { sort: "--name" }])
      await expect(ask(coordinator, wrong)).rejects.toMatchObject({ kind: "invalid" });
    for (const hidden of [{ columns: "place,status" }, { sort: "-lastVisitOn" }, { sort: "number" }])
      await expect(ask(ministry, hidden), JSON.stringify(hidden)).rejects.toMatchObject({
        kind: "forbidden",
      });
  });
});

test("the database finds as the terms say; who may not see numbers does not find by them", async () => {
  await inSmallWorld(async ({ database: { read }, people }) => {
    const total = async (actor: Actor, q: string) =>
      (await listSchools.run({ read, actor, now }, { q })).total;
    for (const q of ["", "ede taalhuis", "PROEF", "b-1", "B 1"]) expect(await total(system, q), q).toBe(1);
    for (const q of ["%", "_", "%%", "utrecht", "x"]) expect(await total(system, q), q).toBe(0);
    expect(await total(people.coordinator, "b-1 ede")).toBe(1);
    expect(await total(people.ministry, "1")).toBe(0);
  });
});
