import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import type { ClockTime } from "#lib/calendar/clock-time.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import { type Profile, profileColumnNames } from "#lib/register/rules/profile-columns.ts";
import type { Verdict } from "#lib/status/rules/fact-words.ts";
import type { TimelineEvent } from "#lib/status/rules/keurmerk-timeline.ts";

/** Whether a version still counts; superseded and withdrawn ones are known too, so that an old file changes nothing. */
type Versioned = { open: boolean };

export type ExistingRound = { code: string; name: string; startsOn: Day; endsOn: Day };
export type ExistingProfile = Versioned & Profile & { happenedOn: Day };
export type ExistingKeurmerk = Versioned & TimelineEvent & { registeredOn: Day };
export type ExistingDay = Versioned & { round: string; happenedOn: Day; firstSeq: number };
export type ExistingVisit = Versioned & { round: string; heldOn: Day; kind: VisitKind };
export type ExistingVerdict = Versioned & {
  round: string;
  decidedOn: Day;
  verdict: Verdict;
  /** Null when the text was erased. */
  motivation: string | null;
};

export type ExistingAssignment = Versioned & { round: string; quarter: Quarter };
export type ExistingPlannedVisit = Versioned & {
  round: string;
  day: Day;
  startsAt: ClockTime;
  endsAt: ClockTime;
  inspectorId: string;
  secondInspectorId: string | null;
};

export type ExistingSchool = {
  profiles: ExistingProfile[];
  keurmerk: ExistingKeurmerk[];
  enrolments: ExistingDay[];
  departures: ExistingDay[];
  visits: ExistingVisit[];
  verdicts: ExistingVerdict[];
  assignments: ExistingAssignment[];
  plannedVisits: ExistingPlannedVisit[];
};

/** What the database holds about the rounds, and about the schools that an import names. */
export type Existing = {
  rounds: Map<string, ExistingRound>;
  schools: Map<string, ExistingSchool>;
  plans: { round: string; adoptedOn: Day; targets: Record<Quarter, number> }[];
  /** Inspectors by the address of their account, in lower case. */
  inspectors: Map<string, string>;
};

/** Reads what is known about some schools, by number, and all rounds and plans; versions in order of recording. */
export function getExisting(read: Read, numbers: readonly string[]): Existing {
  const rounds = read.all<ExistingRound>(
    sql`select code, name, happenedOn as startsOn, endsOn from round where untilSeq is null`,
  );
  const wanted = JSON.stringify([...new Set(numbers)]);
  const factsByNumber = <Row extends { number: string }>(table: string, columns: string) =>
    Map.groupBy(
      read
        .all<Row & { open: boolean }>(sql`
        select s.number, f.untilSeq is null as open, ${sql.raw(columns)}
        from school s join ${sql.raw(table)} f on f.schoolId = s.id
        where s.untilSeq is null and s.number in (select value from json_each(${wanted}))
        order by f.seq`)
        .map((row) => ({ ...row, open: Boolean(row.open) })),
      (row) => row.number,
    );
  const code = "(select r.code from round r where r.id = f.roundId and r.untilSeq is null) as round";
  const profiles = factsByNumber<ExistingProfile & { number: string }>(
    "schoolProfile",
    [...profileColumnNames, "happenedOn"].map((column) => `f.${column}`).join(", "),
  );
  const keurmerk = factsByNumber<ExistingKeurmerk & { number: string }>(
    "keurmerkEvent",
    `f.id, f.event, f.happenedOn, f.until, f.decidedOn, f.letterSentOn, f.firstSeq, s.happenedOn as registeredOn`,
  );
  const enrolments = factsByNumber<ExistingDay & { number: string }>(
    "enrolment",
    `f.happenedOn, f.firstSeq, ${code}`,
  );
  const departures = factsByNumber<ExistingDay & { number: string }>(
    "departure",
    `f.happenedOn, f.firstSeq, ${code}`,
  );
  const visits = factsByNumber<ExistingVisit & { number: string }>(
    "visit",
    `f.happenedOn as heldOn, f.kind, ${code}`,
  );
  const verdicts = factsByNumber<ExistingVerdict & { number: string }>(
    "verdict",
    `f.happenedOn as decidedOn, f.verdict, ${code}, case when f.motivationDigest is null then ''
      else (select t.body from erasableText t where t.digest = f.motivationDigest) end as motivation`,
  );
  const assignments = factsByNumber<ExistingAssignment & { number: string }>(
    "assignment",
    `f.quarter, ${code}`,
  );
  const plannedVisits = factsByNumber<ExistingPlannedVisit & { number: string }>(
    "plannedVisit",
    `f.day, f.startsAt, f.endsAt, f.inspectorId, f.secondInspectorId, ${code}`,
  );
  const inspectors = read.all<{ email: string; id: string }>(sql`
    select lower(c.email) as email, a.inspectorId as id from credential c
    join account a on a.id = c.accountId and a.untilSeq is null where a.inspectorId is not null`);
  const plans = read.all<{ round: string; adoptedOn: Day; targets: string }>(
    sql`select f.happenedOn as adoptedOn, f.targets, ${sql.raw(code)} from planVersion f where f.untilSeq is null`,
  );
  return {
    rounds: new Map(rounds.map((round) => [round.code, round])),
    schools: new Map(
      [...profiles.keys()].map((number) => [
        number,
        {
          profiles: profiles.get(number) ?? [],
          keurmerk: keurmerk.get(number) ?? [],
          enrolments: enrolments.get(number) ?? [],
          departures: departures.get(number) ?? [],
          visits: visits.get(number) ?? [],
          verdicts: verdicts.get(number) ?? [],
          assignments: assignments.get(number) ?? [],
          plannedVisits: plannedVisits.get(number) ?? [],
        },
      ]),
    ),
    inspectors: new Map(inspectors.map(({ email, id }) => [email, id])),
    plans: plans.map((plan) => ({ ...plan, targets: JSON.parse(plan.targets) })),
  };
}
