import { addDays, type Day } from "#lib/calendar/day.ts";
import { workday } from "#lib/demo/calendar.ts";
import { grounds, rejections } from "#lib/demo/texts.ts";
import { criteriaOf } from "#lib/framework/rules/framework.ts";
import { exampleFramework } from "#lib/framework/rules/framework-versions.ts";
import { add, change, type SeedEvent } from "./event.ts";
import { moment } from "./moment.ts";
import { Chance } from "./random.ts";
import { profile, type SeedSchool } from "./register.ts";

/** A round of the invented history: one calendar year. */
export type SeedRound = { id: string; year: number };

const motivation = rejections[0] ?? "";

/** One visit in so many carries findings; the figures do not look at them, and they would be most of the file. */
const visitsPerFindings = 20;

/** What happened to one school in one round: entered, mostly visited, mostly judged, sometimes put right. */
export function schoolYear(school: SeedSchool, round: SeedRound): SeedEvent[] {
  const year = new SchoolYear(school, round);
  year.enter();
  if (year.chance.percent(92)) year.visited();
  else if (year.chance.percent(12)) year.leave(year.day(60, 300));
  if (year.chance.percent(1)) year.suspended();
  if (year.chance.percent(0.5)) year.renamed();
  return year.events;
}

class SchoolYear {
  readonly events: SeedEvent[] = [];
  readonly chance: Chance;
  readonly school: SeedSchool;
  readonly round: SeedRound;

  constructor(school: SeedSchool, round: SeedRound) {
    this.school = school;
    this.round = round;
    this.chance = new Chance(3, round.year, school.nth);
  }

  /** A working day of the year, so many days after its first. */
  day(from: number, through: number): Day {
    return workday(addDays(`${this.round.year}-01-01`, this.chance.whole(from, through)));
  }

  enter(): void {
    const happenedOn = `${this.round.year}-01-01`;
    const at = moment(`${this.round.year}-01-02`, 540);
    this.#record(at, "reviewer", "school.enrol", `school:${this.school.id}`, [
      add("enrolment", this.chance.id(at), { happenedOn, ...this.#about() }),
    ]);
  }

  visited(): void {
    const heldOn = this.day(7, 330);
    const isInspected = !this.chance.percent(8);
    const visitId = this.#visit(heldOn, isInspected ? "classroom" : "no-lessons");
    const isJudged = isInspected && this.chance.percent(90);
    if (isJudged) this.#judged(workday(addDays(heldOn, this.chance.whole(21, 30))), heldOn);
    if (this.chance.percent(0.5))
      this.#putRight(visitId, addDays(heldOn, 25), "De dag was verkeerd overgenomen.", [
        change("visit", visitId, { happenedOn: addDays(heldOn, -1) }),
      ]);
    else if (!isInspected && this.chance.percent(4))
      this.#putRight(visitId, addDays(heldOn, 26), "Het bezoek ging niet door.", [
        { kind: "withdraw", table: "visit", id: visitId },
      ]);
  }

  leave(leftOn: Day): void {
    const at = moment(leftOn, 720);
    this.#record(at, "reviewer", "school.leave", `school:${this.school.id}`, [
      add("departure", this.chance.id(at), { happenedOn: leftOn, ...this.#about() }),
    ]);
  }

  suspended(): void {
    const from = this.day(40, 280);
    this.#keurmerk("suspended", from, addDays(from, 60));
    this.#keurmerk("suspension-lifted", workday(addDays(from, 30)));
  }

  renamed(): void {
    const from = this.day(20, 300);
    const at = moment(from, 660);
    const name = `${this.school.name} (${this.round.year})`;
    this.#record(at, "reviewer", "school.rename", `school:${this.school.id}`, [
      add("schoolProfile", this.chance.id(at), {
        happenedOn: from,
        ...profile(this.school, name, this.chance.whole(5, 600)),
      }),
    ]);
  }

  /** A verdict; after a rejection a reinspection with a second verdict, or the loss of the keurmerk until next year. */
  #judged(decidedOn: Day, heldOn: Day): void {
    const { year } = this.round;
    if (decidedOn > `${year}-12-18`) return;
    const isRejected = this.chance.percent(6);
    const verdictId = this.#verdict(decidedOn, isRejected);
    if (this.chance.percent(0.3) && decidedOn > addDays(heldOn, 1)) {
      const changes = change("verdict", verdictId, { happenedOn: addDays(decidedOn, -1) });
      const at = moment(workday(addDays(decidedOn, 3)), 800);
      const reason = "De dag van het oordeel was een dag eerder.";
      this.#record(at, "coordinator", "verdict.correct", `verdict:${verdictId}`, [changes], reason);
    }
    if (!isRejected) return;
    const again = workday(addDays(decidedOn, 60));
    if (again <= `${year}-11-20` && this.chance.percent(50)) {
      this.#visit(again, "reinspection");
      this.#verdict(workday(addDays(again, 20)), this.chance.percent(20));
    } else if (this.chance.percent(60)) {
      this.#keurmerk("withdrawn", workday(addDays(decidedOn, 7)));
      this.#keurmerk("aspirant", `${year}-12-28`);
    }
  }

  #visit(heldOn: Day, kind: "classroom" | "reinspection" | "no-lessons"): string {
    const isLate = this.chance.percent(3);
    const at = moment(
      isLate ? addDays(heldOn, this.chance.whole(2, 20)) : heldOn,
      this.chance.whole(960, 1070),
    );
    const id = this.chance.id(at);
    const isSchoolVisit = kind === "no-lessons";
    const scored = !isSchoolVisit && (this.school.nth + this.round.year) % visitsPerFindings === 0;
    const findings = (scored ? criteriaOf(exampleFramework) : []).map(({ id: criterion }) =>
      add("finding", this.chance.id(at), { visitId: id, criterion, score: this.chance.whole(3, 4) }),
    );
    const values = {
      happenedOn: heldOn,
      ...this.#about(),
      kind,
      frameworkVersion: scored ? exampleFramework.version : null,
    };
    this.#record(at, isSchoolVisit ? "reviewer" : "inspector", "visit.record", `visit:${id}`, [
      add("visit", id, values),
      ...findings,
    ]);
    return id;
  }

  #verdict(decidedOn: Day, isRejected: boolean): string {
    const at = moment(decidedOn, this.chance.whole(800, 950));
    const id = this.chance.id(at);
    const verdict = isRejected ? "rejected" : "approved";
    const text = isRejected ? ({ column: "motivationDigest", body: motivation } as const) : undefined;
    this.#record(at, "coordinator", "verdict.give", `verdict:${id}`, [
      add("verdict", id, { happenedOn: decidedOn, ...this.#about(), verdict }, text),
    ]);
    return id;
  }

  #keurmerk(
    event: "withdrawn" | "aspirant" | "suspended" | "suspension-lifted",
    happenedOn: Day,
    until: Day | null = null,
  ): void {
    const at = moment(happenedOn, this.chance.whole(600, 700));
    const id = this.chance.id(at);
    const ground = event === "withdrawn" || event === "suspended" ? grounds[event] : undefined;
    const text = ground ? ({ column: "groundDigest", body: ground } as const) : undefined;
    this.#record(at, "reviewer", "keurmerk.record", `keurmerk:${id}`, [
      add("keurmerkEvent", id, { happenedOn, schoolId: this.school.id, event, until }, text),
    ]);
  }

  #putRight(visitId: string, on: Day, reason: string, steps: SeedEvent["steps"]): void {
    this.#record(moment(on, 700), "coordinator", "visit.correct", `visit:${visitId}`, steps, reason);
  }

  #about() {
    return { roundId: this.round.id, schoolId: this.school.id };
  }

  #record(
    at: Date,
    by: SeedEvent["by"],
    action: SeedEvent["action"],
    subject: string,
    steps: SeedEvent["steps"],
    reason?: string,
  ): void {
    this.events.push({ at, by, action, subject, steps, reason });
  }
}
