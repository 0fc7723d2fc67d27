import type { ReportStep } from "#lib/access/report-step.ts";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import type { KeurmerkEventKind, RemedyEventKind, Verdict } from "./fact-words.ts";

/**
 * A version of a fact. `seq` is the journal entry that wrote it, `untilSeq` the entry that superseded or
 * withdrew it, `firstSeq` the entry of the fact's first version: it breaks ties between facts of one day.
 */
export type Version = { id: string; seq: number; untilSeq: number | null; firstSeq: number };

/** A version of something that happened on a day. */
export type Fact = Version & { happenedOn: Day };

export type RoundFact = Fact & { code: string; name: string; endsOn: Day };
export type PlanFact = Fact & { roundId: string; targets: Readonly<Record<Quarter, number>> };
export type AssignmentFact = Fact & { roundId: string; schoolId: string; quarter: Quarter };
export type SchoolFact = Fact & { number: string };
export type KeurmerkFact = Fact & { schoolId: string; event: KeurmerkEventKind; until: Day | null };
export type EnrolmentFact = Fact & { roundId: string; schoolId: string };
export type DepartureFact = Fact & { roundId: string; schoolId: string };
export type VisitFact = Fact & { roundId: string; schoolId: string; kind: VisitKind };
export type VerdictFact = Fact & { roundId: string; schoolId: string; verdict: Verdict };
export type ReportStepFact = Fact & { roundId: string; schoolId: string; visitId: string; step: ReportStep };
export type RemedyFact = Fact & {
  roundId: string;
  schoolId: string;
  event: RemedyEventKind;
  until: Day | null;
};

/** All versions ever written of every fact that a figure depends on. */
export type History = {
  rounds: readonly RoundFact[];
  plans: readonly PlanFact[];
  assignments: readonly AssignmentFact[];
  schools: readonly SchoolFact[];
  keurmerkEvents: readonly KeurmerkFact[];
  enrolments: readonly EnrolmentFact[];
  departures: readonly DepartureFact[];
  visits: readonly VisitFact[];
  verdicts: readonly VerdictFact[];
};

/** What was known at journal position `seq`. */
export function versionsKnownAt<F extends Version>(versions: readonly F[], seq: number): F[] {
  return versions.filter((v) => v.seq <= seq && (v.untilSeq === null || v.untilSeq > seq));
}

/** What was known at journal position `seq` to have happened by `on`. */
export function factsOn<F extends Fact>(versions: readonly F[], on: Day, seq: number): F[] {
  return versionsKnownAt(versions, seq).filter((fact) => fact.happenedOn <= on);
}

/** Whether a fact comes after another: by the day, within a day by what was first recorded. */
export function isLaterFact(fact: DatedFact, other: DatedFact): boolean {
  if (fact.happenedOn !== other.happenedOn) return fact.happenedOn > other.happenedOn;
  return fact.firstSeq > other.firstSeq;
}
type DatedFact = Pick<Fact, "happenedOn" | "firstSeq">;

/** The last of the facts by the day they happened; within a day the one first recorded last. */
export function latest<F extends Fact>(facts: readonly F[]): F | undefined {
  return facts.reduce<F | undefined>(
    (last, fact) => (!last || isLaterFact(fact, last) ? fact : last),
    undefined,
  );
}
