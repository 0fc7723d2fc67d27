import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { openReadOnly, type Read } from "#db/open.ts";
import { getSchool } from "#db/rows.ts";
import { credential } from "#db/schema/accounts.ts";
import { roles } from "#lib/access/actor.ts";
import { isPassword } from "#lib/accounts/commands/password.ts";
import { listAccounts } from "#lib/accounts/reads/accounts.ts";
import { readProgress } from "#lib/figures/reads/progress.ts";
import { readWaiting } from "#lib/figures/reads/waiting.ts";
import { getConflictsOfInterest } from "#lib/inspectors/reads/independence.ts";
import { getInspectorRecords } from "#lib/inspectors/reads/inspector-records.ts";
import { listInspectors } from "#lib/inspectors/reads/inspectors.ts";
import { unassignableOn } from "#lib/inspectors/rules/inspector.ts";
import { listSchools } from "#lib/schools/reads/school-list.ts";
import { listPlannedVisits } from "#lib/visits/reads/planned-visit-list.ts";
import type { DemoAccount } from "./accounts.ts";
import { workday } from "./calendar.ts";
import { makeDemo } from "./make-demo.ts";

const system = { role: "system" } as const;
const now = new Date("2018-02-05T09:00:00Z");
const letter = { on: "2017-12-31", knownAt: "2018-02-02" };

const folder = mkdtempSync(join(tmpdir(), "toezicht-demo-"));
let accounts: DemoAccount[] = [];
let opened: { read: Read; close(): void };

beforeAll(async () => {
  const file = join(folder, "demo.db");
  accounts = await makeDemo(file);
  opened = openReadOnly(file);
}, 60_000);

afterAll(() => {
  opened?.close();
  rmSync(folder, { recursive: true });
});

const progress = (params: object) => readProgress.run({ read: opened.read, actor: system, now }, params);
async function inspectorNamed(name: string): Promise<string> {
  const inspectors = await listInspectors.run({ read: opened.read, actor: system, now }, {});
  return inspectors.find((inspector) => inspector.name === name)?.id ?? "";
}
const schools = (params: object) =>
  listSchools.run({ read: opened.read, actor: system, now }, { limit: 1000, ...params });

describe("the demonstration", () => {
  test("tells the letter: the figures of 31 December 2017 as known on 2 February 2018", async () => {
    expect(await progress(letter)).toMatchObject({
      population: 217,
      leftUnvisited: 0,
      visited: 71,
      inspected: 60,
      approved: 24,
      rejected: 2,
      rejectedKeurmerkLost: 2,
      pending: 34,
      noLessons: 11,
      toVisit: 146,
      outsidePlan: 45,
      plan: { adoptedOn: "2018-01-12" },
    });
  });

  test("plans 146 schools over the four quarters of 2018, and has 71 visits and 26 verdicts behind it", async () => {
    const { quarters } = await progress(letter);
    const sum = (year: string, column: "target" | "visits" | "verdicts") =>
      quarters.filter(({ quarter }) => quarter.startsWith(year)).reduce((all, row) => all + row[column], 0);
    expect(quarters.map(({ quarter, target }) => [quarter, target])).toEqual([
      ["2017-Q3", 0],
      ["2017-Q4", 0],
      ["2018-Q1", 56],
      ["2018-Q2", 56],
      ["2018-Q3", 12],
      ["2018-Q4", 22],
    ]);
    expect([sum("2017", "visits"), sum("2017", "verdicts"), sum("2018", "target")]).toEqual([71, 26, 146]);
  });

  test("closes as the letter knew it; the visit that came in late leaves the plan and its quarter one school short, by name", async () => {
    for (const view of [letter, { on: "2018-02-05", knownAt: "2018-02-02" }]) {
      const { checks } = await progress(view);
      expect(checks.map(({ name, holds }) => [name, holds])).toEqual([
        ["statuses-visited", true],
        ["visited-population", true],
        ["plan-targets", true],
        ...Array.from({ length: 4 }, () => ["quarter-assigned", true]),
      ]);
    }
    const { checks } = await progress({ on: "2017-12-31" });
    expect(checks.filter(({ holds }) => !holds)).toMatchObject([
      { name: "plan-targets", left: 145, right: 146 },
      { name: "quarter-assigned", quarter: "2018-Q1", left: 55, right: 56 },
    ]);
    const late = (await schools({ on: "2017-12-31" })).schools.filter(
      ({ tidk }) => tidk?.firstVisitOn === "2017-12-19",
    );
    const named = [...new Set(checks.flatMap(({ schools: numbers }) => numbers))];
    expect(named).toHaveLength(1);
    expect(late.map(({ tidk }) => tidk?.number)).toContain(named[0]);
  });

  test("knows more about 2017 now than it did then: a visit and a verdict came in late", async () => {
    expect(await progress({ on: "2017-12-31" })).toMatchObject({
      population: 217,
      visited: 72,
      inspected: 61,
      approved: 25,
      rejected: 2,
      pending: 34,
      noLessons: 11,
      toVisit: 145,
    });
    expect((await progress({})).visited).toBeGreaterThan(72);
  });

  test("names 217 schools, each once, and each figure lists as many schools as it says", async () => {
    const { schools: all } = await schools(letter);
    expect(all).toHaveLength(217);
    expect(new Set(all.map(({ tidk }) => tidk?.number)).size).toBe(217);
    expect(new Set(all.map(({ name }) => name)).size).toBe(217);
    const figures = {
      visited: 71,
      inspected: 60,
      "to-visit": 146,
      "outside-plan": 45,
      rejected: 2,
      pending: 34,
    };
    for (const [status, expected] of Object.entries(figures))
      expect((await schools({ ...letter, status })).schools, status).toHaveLength(expected);
  });

  test("spreads the 34 unfinished inspections over all that one can wait for, and no step follows a verdict", async () => {
    const answer = await readWaiting.run({ read: opened.read, actor: system, now }, letter);
    const count = ({ schools: waiting }: { schools: number }) => waiting;
    expect(answer.steps.map((step) => [step.for, count(step)])).toEqual([
      ["report", 15],
      ["reaction", 7],
      ["remedy", 4],
      ["reinspection", 2],
      ["verdict", 6],
    ]);
    expect(answer.total.schools).toBe(34);
    expect(answer.total.ages).toEqual({ short: 4, middle: 23, long: 7 });
    const late = opened.read.all(sql`
      select s.id from reportStep s join verdict v on v.schoolId = s.schoolId and v.untilSeq is null
      where s.untilSeq is null and s.happenedOn > v.happenedOn`);
    expect(late).toEqual([]);
    const days = opened.read.all<{ day: string }>(sql`
      select happenedOn as day from reportStep union select happenedOn from remedyEvent`);
    for (const { day } of days) {
      expect(workday(day)).toBe(day);
      expect(day > "2017-12-22" && day < "2018-01-08", day).toBe(false);
    }
  });

  test("keeps an inspector away from the sister school of a former employer, and tells no visit that could not be", async () => {
    const bouzid = await inspectorNamed("F. Bouzid");
    const tiesTo = async (number: string) => {
      const school = await getSchool(opened.read, number);
      return await getConflictsOfInterest(opened.read, bouzid, school.id, "2018-02-05", "2018-03-01");
    };
    expect(await tiesTo("BOW-1031")).toHaveLength(1);
    expect(await tiesTo("BOW-1143")).toHaveLength(1);
    expect(await tiesTo("BOW-1092")).toEqual([]);
    const records = await getInspectorRecords(opened.read);
    const held = opened.read.all<{ inspectorId: string; schoolId: string; heldOn: string }>(sql`
      select inspectorId, schoolId, happenedOn as heldOn from visit where inspectorId is not null`);
    for (const { inspectorId, schoolId, heldOn } of held) {
      expect(unassignableOn(records(inspectorId), heldOn)).toEqual([]);
      expect(await getConflictsOfInterest(opened.read, inspectorId, schoolId, heldOn, heldOn)).toEqual([]);
    }
    const untrained = records(await inspectorNamed("B. Arslan"));
    expect(unassignableOn(untrained, "2018-02-05")).toEqual(["not-trained"]);
  });

  test("has visits to come, and raises those of an inspector who is replaced then", async () => {
    const list = await listPlannedVisits.run({ read: opened.read, actor: system, now }, {});
    expect(list.visits).toHaveLength(28);
    expect(list.visits.filter(({ announcedOn }) => announcedOn !== null).length).toBeGreaterThan(5);
    const raised = list.visits.flatMap(({ obstacles }) => obstacles);
    expect(raised.length).toBeGreaterThan(0);
    for (const obstacle of raised)
      expect(obstacle).toEqual({
        kind: "unassignable",
        reason: "replaced",
        inspectorId: await inspectorNamed("L. de Graaf"),
      });
  });

  test("has a journal and facts that hold", async () => {
    const { wrong, facts } = await verifyJournal(opened.read);
    expect(wrong).toBeNull();
    expect(facts).toBeGreaterThan(217 * 4);
  });

  test("gives at least one account of each role, whose password opens it", async () => {
    expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(roles));
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
    const stored = await listAccounts.run({ read: opened.read, actor: system, now }, {});
    expect(JSON.stringify(stored)).not.toContain(accounts[0]?.password);
    for (const { email, password } of accounts) {
      const [stored] = await opened.read.select().from(credential).where(eq(credential.email, email));
      expect(stored, email).toMatchObject({ mustChange: 0 });
      expect(await isPassword(stored?.passwordHash ?? "", password), email).toBe(true);
    }
  });
});
