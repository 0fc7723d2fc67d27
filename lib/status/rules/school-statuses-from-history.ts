import type { Day } from "#lib/calendar/day.ts";
import { factsOn, type History } from "./facts.ts";
import { isLost, keurmerkOn } from "./keurmerk.ts";
import { hasLeft } from "./membership.ts";
import { type Status, statusOf } from "./status.ts";

/** Where a school of a round stands on a day. */
export type SchoolStatusOnDay = {
  schoolId: string;
  entered: boolean;
  left: boolean;
  status: Status;
  firstVisitOn: Day | null;
  firstVerdictOn: Day | null;
  keurmerkLost: boolean;
};

/** Every school with an enrolment, visit or verdict in the round, from all facts in memory. */
export function schoolStatusesFrom(
  history: History,
  roundId: string,
  on: Day,
  seq: number,
): SchoolStatusOnDay[] {
  const inRound = <F extends { roundId: string }>(facts: readonly F[]) =>
    facts.filter((f) => f.roundId === roundId);
  const enrolments = bySchool(inRound(factsOn(history.enrolments, on, seq)));
  const departures = bySchool(inRound(factsOn(history.departures, on, seq)));
  const visits = bySchool(inRound(factsOn(history.visits, on, seq)));
  const verdicts = bySchool(inRound(factsOn(history.verdicts, on, seq)));
  const keurmerk = bySchool(factsOn(history.keurmerkEvents, on, seq));
  return [...new Set([...enrolments.keys(), ...visits.keys(), ...verdicts.keys()])].map((schoolId) => {
    const ownVisits = visits.get(schoolId) ?? [];
    const ownVerdicts = verdicts.get(schoolId) ?? [];
    return {
      schoolId,
      entered: enrolments.has(schoolId),
      left: hasLeft(enrolments.get(schoolId) ?? [], departures.get(schoolId) ?? []),
      status: statusOf(ownVisits, ownVerdicts),
      firstVisitOn: firstDay(ownVisits),
      firstVerdictOn: firstDay(ownVerdicts),
      keurmerkLost: isLost(keurmerkOn(on, keurmerk.get(schoolId) ?? []).stage),
    };
  });
}

function bySchool<F extends { schoolId: string }>(facts: readonly F[]): Map<string, F[]> {
  return Map.groupBy(facts, (fact) => fact.schoolId);
}

function firstDay(facts: readonly { happenedOn: Day }[]): Day | null {
  return facts.reduce<Day | null>(
    (first, f) => (first === null || f.happenedOn < first ? f.happenedOn : first),
    null,
  );
}
