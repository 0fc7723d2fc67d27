import { addDays, type Day } from "#lib/calendar/day.ts";
import { workday } from "#lib/demo/calendar.ts";
import { grounds, rejections } from "#lib/demo/texts.ts";
import { criteriaOf } from "#lib/framework/rules/framework.ts";
import { exampleFramework } from "#lib/framework/rules/framework-versions.ts";
import { Chance } from "./chance.ts";
import { add, moment, type SeedEvent, type SeedRound, type SeedSchool } from "./event.ts";

/** One visit in so many carries findings; the figures do not look at them, and they would be most of the file. */
const visitsPerFindings = 20;

/** What happened to one school in one round: entered, mostly visited, mostly judged, sometimes put right. */
export function schoolYear(school: SeedSchool, { id: roundId, year }: SeedRound): SeedEvent[] {
  const events: SeedEvent[] = [];
  const chance = new Chance(3, year, school.nth);
  const ofSchool = { roundId, schoolId: school.id };
  const day = (from: number, through: number) =>
    workday(addDays(`${year}-01-01`, chance.whole(from, through)));

  enter();
  if (chance.percent(92)) visited();
  else if (chance.percent(12)) leave(day(60, 300));
  if (chance.percent(1)) suspended(day(40, 280));
  if (chance.percent(0.5)) renamed(day(20, 300));
  return events;

  function enter(): void {
    const at = moment(`${year}-01-02`, 540);
    const steps = [add("enrolment", chance.id(at), { happenedOn: `${year}-01-01`, ...ofSchool })];
    events.push({ at, by: "reviewer", action: "school.enrol", subject: `school:${school.id}`, steps });
  }

  function leave(happenedOn: Day): void {
    const at = moment(happenedOn, 720);
    const steps = [add("departure", chance.id(at), { happenedOn, ...ofSchool })];
    events.push({ at, by: "reviewer", action: "school.leave", subject: `school:${school.id}`, steps });
  }

  function suspended(from: Day): void {
    recordKeurmerk("suspended", from, addDays(from, 60));
    recordKeurmerk("suspension-lifted", workday(addDays(from, 30)));
  }

  function renamed(from: Day): void {
    const at = moment(from, 660);
    const name = `${school.name} (${year})`;
    const steps = [school.profile(chance.id(at), from, name, chance.whole(5, 600))];
    events.push({ at, by: "reviewer", action: "school.rename", subject: `school:${school.id}`, steps });
  }

  function visited(): void {
    const heldOn = day(7, 330);
    const isInspected = !chance.percent(8);
    const id = recordVisit(heldOn, isInspected ? "classroom" : "no-lessons");
    if (isInspected && chance.percent(90)) judged(workday(addDays(heldOn, chance.whole(21, 30))), heldOn);
    const correction = { by: "coordinator", action: "visit.correct", subject: `visit:${id}` } as const;
    if (chance.percent(0.5))
      events.push({
        ...correction,
        at: moment(addDays(heldOn, 25), 700),
        reason: "De dag was verkeerd overgenomen.",
        steps: [{ kind: "change", table: "visit", id, values: { happenedOn: addDays(heldOn, -1) } }],
      });
    else if (!isInspected && chance.percent(4))
      events.push({
        ...correction,
        at: moment(addDays(heldOn, 26), 700),
        reason: "Het bezoek ging niet door.",
        steps: [{ kind: "withdraw", table: "visit", id }],
      });
  }

  /** A verdict; after a rejection a reinspection with a second verdict, or the loss of the keurmerk until next year. */
  function judged(decidedOn: Day, heldOn: Day): void {
    if (decidedOn > `${year}-12-18`) return;
    const isRejected = chance.percent(6);
    const id = giveVerdict(decidedOn, isRejected);
    if (chance.percent(0.3) && decidedOn > addDays(heldOn, 1))
      events.push({
        at: moment(workday(addDays(decidedOn, 3)), 800),
        by: "coordinator",
        action: "verdict.correct",
        subject: `verdict:${id}`,
        reason: "De dag van het oordeel was een dag eerder.",
        steps: [{ kind: "change", table: "verdict", id, values: { happenedOn: addDays(decidedOn, -1) } }],
      });
    const again = workday(addDays(decidedOn, 60));
    if (isRejected && again <= `${year}-11-20` && chance.percent(50)) {
      recordVisit(again, "reinspection");
      giveVerdict(workday(addDays(again, 20)), chance.percent(20));
    } else if (isRejected && chance.percent(60)) {
      recordKeurmerk("withdrawn", workday(addDays(decidedOn, 7)));
      recordKeurmerk("aspirant", `${year}-12-28`);
    }
  }

  function recordVisit(heldOn: Day, kind: "classroom" | "reinspection" | "no-lessons"): string {
    const recordedOn = chance.percent(3) ? addDays(heldOn, chance.whole(2, 20)) : heldOn;
    const at = moment(recordedOn, chance.whole(960, 1070));
    const id = chance.id(at);
    const isScored = kind !== "no-lessons" && (school.nth + year) % visitsPerFindings === 0;
    const findings = (isScored ? criteriaOf(exampleFramework) : []).map(({ id: criterion }) =>
      add("finding", chance.id(at), { visitId: id, criterion, score: chance.whole(3, 4) }),
    );
    const frameworkVersion = isScored ? exampleFramework.version : null;
    const held = add("visit", id, { happenedOn: heldOn, ...ofSchool, kind, frameworkVersion });
    const by = kind === "no-lessons" ? "reviewer" : "inspector";
    events.push({ at, by, action: "visit.record", subject: `visit:${id}`, steps: [held, ...findings] });
    return id;
  }

  function giveVerdict(happenedOn: Day, isRejected: boolean): string {
    const at = moment(happenedOn, chance.whole(800, 950));
    const id = chance.id(at);
    const verdict = isRejected ? "rejected" : "approved";
    const motivation = { column: "motivationDigest", body: rejections[0] ?? "" } as const;
    const values = { happenedOn, ...ofSchool, verdict } as const;
    const steps = [add("verdict", id, values, isRejected ? motivation : undefined)];
    events.push({ at, by: "coordinator", action: "verdict.give", subject: `verdict:${id}`, steps });
    return id;
  }

  function recordKeurmerk(
    event: "withdrawn" | "aspirant" | "suspended" | "suspension-lifted",
    happenedOn: Day,
    until: Day | null = null,
  ): void {
    const at = moment(happenedOn, chance.whole(600, 700));
    const id = chance.id(at);
    const body = event === "withdrawn" || event === "suspended" ? grounds[event] : undefined;
    const ground = body ? ({ column: "groundDigest", body } as const) : undefined;
    const steps = [add("keurmerkEvent", id, { happenedOn, schoolId: school.id, event, until }, ground)];
    events.push({ at, by: "reviewer", action: "keurmerk.record", subject: `keurmerk:${id}`, steps });
  }
}
