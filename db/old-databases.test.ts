import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { plannedVisit } from "#db/schema/planned-visits.ts";
import { visit } from "#db/schema/visits.ts";
import { readProgress } from "#lib/figures/reads/progress.ts";
import { readWaiting } from "#lib/figures/reads/waiting.ts";
import { correctVisit } from "#lib/procedure/commands/visits.ts";
import { recordKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { listSchools } from "#lib/schools/reads/school-list.ts";
import { type OldDatabase, withOldDatabase } from "#lib/testing/old-database.ts";
import { getSaves } from "#lib/visits/reads/draft-saves.ts";
import { listPlannedVisits } from "#lib/visits/reads/planned-visit-list.ts";
import { readVisit } from "#lib/visits/reads/visits.ts";
import { fieldsFrom } from "#lib/visits/rules/draft/saves.ts";
import type { Database } from "./open.ts";
import { getSchool } from "./rows.ts";

const system = { role: "system" } as const;
const letter = { on: "2017-12-31", knownAt: "2018-02-02" };

/** What each file said of itself when it was made. */
const journals = {
  "house-0011": {
    last: 88,
    hash: "c3eb86aad3951279e8e6dce20c6b4fe0e36b37ecea3d6df30f82c71517984283",
    facts: 294,
  },
  "demonstration-0011": {
    last: 1142,
    hash: "a7f3586cf0ffb3751d39817fdd0d45781104dd91ef89f869b7a33eebdb979d27",
    facts: 4645,
  },
};

const contextOf = ({ read }: Database, at: string) => ({ read, actor: system, now: new Date(at) });

async function visitTo(read: Database["read"], number: string): Promise<string> {
  const { id } = await getSchool(read, number);
  const [held] = await read.select().from(visit).where(eq(visit.schoolId, id));
  return held?.id ?? "";
}

describe.each(Object.keys(journals) as OldDatabase[])("%s, a database of an earlier version", (name) => {
  test("opens, migrates and verifies, also against the hash that was kept of it", async () => {
    await withOldDatabase(name, async ({ read }) => {
      expect(await verifyJournal(read, journals[name].hash)).toMatchObject({
        ...journals[name],
        wrong: null,
      });
    });
  });

  test("is written on: a new fact, and a new version of an old one", async () => {
    await withOldDatabase(name, async (database) => {
      const context = { database, ...contextOf(database, "2018-03-10T12:00:00Z") };
      const number = name === "house-0011" ? "V-005" : "BOW-1112";
      const decision = { event: "withdrawn", effectiveOn: "2018-03-09", ground: "Gestopt" };
      await recordKeurmerk.run(context, { id: number, ...decision });
      const id = await visitTo(database.read, number);
      await correctVisit.run(context, { id, heldOn: "2017-12-20", reason: "Agenda" });
      const { last, wrong } = await verifyJournal(database.read, journals[name].hash);
      expect([last, wrong]).toEqual([journals[name].last + 2, null]);
    });
  });
});

test("the demonstration gives the figures that it gave", async () => {
  await withOldDatabase("demonstration-0011", async (database) => {
    const context = contextOf(database, "2018-02-05T09:00:00Z");
    expect(await readProgress.run(context, letter)).toMatchObject({
      seq: 1140,
      population: 217,
      visited: 71,
      inspected: 60,
      approved: 24,
      rejected: 2,
      pending: 34,
      noLessons: 11,
      toVisit: 146,
      outsidePlan: 45,
    });
    expect(await readProgress.run(context, {})).toMatchObject({
      seq: 1142,
      population: 217,
      visited: 92,
      inspected: 81,
      approved: 30,
      rejected: 2,
      pending: 49,
      noLessons: 11,
      toVisit: 125,
      outsidePlan: 60,
    });
    const { total, steps } = await readWaiting.run(context, {});
    expect(total).toEqual({
      schools: 49,
      medianDays: 18,
      longestDays: 77,
      ages: { short: 21, middle: 17, long: 11 },
    });
    expect(steps.map(({ schools }) => schools)).toEqual([16, 23, 2, 4, 4]);
    expect((await listPlannedVisits.run(context, {})).visits).toHaveLength(28);
  });
});

describe("the house", () => {
  const later = "2018-03-09T12:00:00Z";

  test("gives the figures that it gave, and each school the same status", async () => {
    await withOldDatabase("house-0011", async (database) => {
      const context = contextOf(database, later);
      expect(await readProgress.run(context, {})).toMatchObject({
        seq: 88,
        population: 7,
        leftUnvisited: 2,
        visited: 6,
        inspected: 5,
        approved: 2,
        rejected: 1,
        rejectedKeurmerkLost: 1,
        pending: 2,
        noLessons: 1,
        toVisit: 1,
        outsidePlan: 3,
      });
      const before = { on: "2018-02-05", knownAt: "2018-02-06" };
      expect(await readProgress.run(context, before)).toMatchObject({
        seq: 80,
        population: 7,
        leftUnvisited: 2,
        visited: 5,
        inspected: 4,
        approved: 2,
        rejected: 1,
        rejectedKeurmerkLost: 1,
        pending: 1,
        noLessons: 1,
        toVisit: 2,
        outsidePlan: 2,
      });
      const { schools } = await listSchools.run(context, { limit: 1000 });
      expect(schools.map(({ tidk }) => [tidk?.number, tidk?.status])).toEqual([
        ["V-004", "to-visit"],
        ["V-005", "pending"],
        ["B-2", "pending"],
        ["B-3", "to-visit"],
        ["B-4", "to-visit"],
        ["B-1", "approved"],
        ["V-001", "approved"],
        ["V-002", "no-lessons"],
        ["V-003", "rejected"],
      ]);
    });
  });

  test("tells of a visit what two inspectors found, settled and corrected", async () => {
    await withOldDatabase("house-0011", async (database) => {
      const id = await visitTo(database.read, "B-2");
      const held = await readVisit.run(contextOf(database, later), { id });
      expect(held).toMatchObject({ frameworkVersion: "voorbeeld-3", places: ["Haven"] });
      expect(held.findings).toHaveLength(35);
      expect(held.findings?.find(({ criterion }) => criterion === "intake-goal")).toMatchObject({
        score: 3,
        rationale: "Het doel staat in de bijlage",
      });
      expect(held.corrections).toMatchObject([
        {
          criterion: "intake-goal",
          before: { score: 2, rationale: "Samen: het doel staat niet op papier" },
          after: { score: 3, rationale: "Het doel staat in de bijlage" },
          reason: "Telfout",
        },
      ]);
    });
  });

  test("keeps a draft that was not submitted, with both of two answers", async () => {
    await withOldDatabase("house-0011", async ({ read }) => {
      const { id: schoolId } = await getSchool(read, "B-3");
      const [planned] = await read.select().from(plannedVisit).where(eq(plannedVisit.schoolId, schoolId));
      const fields = fieldsFrom(await getSaves(read, planned?.id ?? ""));
      expect(fields.get("preparation.notes")?.value).toBe("Begonnen in de klas");
      expect(fields.get("feedback.given")?.isConflict).toBe(true);
    });
  });
});
