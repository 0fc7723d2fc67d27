import type { ReportStep } from "#lib/access/report-step.ts";
import { isInspection } from "#lib/access/visit-kind.ts";
import { addDays, type Day, daysBetween } from "#lib/calendar/day.ts";
import {
  isLaterFact,
  latest,
  type RemedyFact,
  type ReportStepFact,
  type VisitFact,
} from "#lib/status/rules/facts.ts";

/** What an inspection that is not finished waits for (model §3). */
export const waits = ["report", "reaction", "remedy", "reinspection", "verdict"] as const;
export type Wait = (typeof waits)[number];

/** The act that ends a wait. A report is waited for twice: for its draft, and after the reaction for its final form. */
export const acts = [
  "send-draft",
  "await-reaction",
  "send-final",
  "await-remedy",
  "reinspect",
  "judge",
] as const;
export type Act = (typeof acts)[number];

export const waitOfAct: Record<Act, Wait> = {
  "send-draft": "report",
  "await-reaction": "reaction",
  "send-final": "report",
  "await-remedy": "remedy",
  reinspect: "reinspection",
  judge: "verdict",
};

/** Who must act: the inspector of the visit (or ITTA's coordinator where none is known), the school, or ITTA's coordinator. */
export const partyOf = {
  report: "inspector",
  reaction: "school",
  remedy: "school",
  reinspection: "coordinator",
  verdict: "coordinator",
} as const satisfies Record<Wait, string>;
export type Party = (typeof partyOf)[Wait];

/** What a school waits for, and the day since when. */
export type Waiting = { act: Act; since: Day };

/**
 * What a pending school waits for on a day (model §3: "each pending school waits for something, with the days it
 * has waited"), from its visits, report steps and remedy events in the round, as known and happened by that day.
 * Null for a school without an inspection. The latest inspection decides; the first rule that holds, of:
 *
 * 1. a period to remedy was granted since, and is over: `reinspection`, since the day it ended or the day after
 *    its last; and while it runs: `remedy`, since it was granted;
 * 2. its report is final: `verdict`, since then;
 * 3. the school reacted, or the term for it passed: `report` (the final one), since then;
 * 4. the draft was sent: `reaction`, since then;
 * 5. otherwise: `report` (the draft), since the inspection.
 */
export function waitingOn(
  on: Day,
  visits: readonly VisitFact[],
  steps: readonly ReportStepFact[],
  remedies: readonly RemedyFact[],
): Waiting | null {
  const inspection = latest(visits.filter((visit) => isInspection(visit.kind)));
  if (!inspection) return null;
  const granted = latest(remedies.filter((r) => r.event === "granted" && isLaterFact(r, inspection)));
  if (granted) {
    const overOn = remedyOverOn(granted, remedies);
    return overOn !== null && overOn <= on
      ? { act: "reinspect", since: overOn }
      : { act: "await-remedy", since: granted.happenedOn };
  }
  const taken = (...wanted: ReportStep[]) =>
    steps
      .filter((s) => s.visitId === inspection.id && wanted.includes(s.step))
      .map((s) => s.happenedOn)
      .sort()[0];
  const final = taken("final");
  if (final) return { act: "judge", since: final };
  const answered = taken("reaction-received", "reaction-term-passed");
  if (answered) return { act: "send-final", since: answered };
  const draft = taken("draft-sent");
  if (draft) return { act: "await-reaction", since: draft };
  return { act: "send-draft", since: inspection.happenedOn };
}

/** The first day on which a period no longer runs: the day it ended, or the day after its last. */
function remedyOverOn(granted: RemedyFact, remedies: readonly RemedyFact[]): Day | null {
  const ends = remedies
    .filter((r) => r.event === "ended" && isLaterFact(r, granted))
    .map((r) => r.happenedOn);
  if (granted.until !== null) ends.push(addDays(granted.until, 1));
  return ends.sort()[0] ?? null;
}

/** Days waited, in three classes: at most two weeks, at most six, longer. */
export const ages = ["short", "middle", "long"] as const;
export type Age = (typeof ages)[number];

export function ageOf(days: number): Age {
  if (days <= 14) return "short";
  return days <= 42 ? "middle" : "long";
}

/** How many schools wait, and for how many days; the days are null where none does. */
export type WaitCount = {
  schools: number;
  medianDays: number | null;
  longestDays: number | null;
  ages: Record<Age, number>;
};

/** Schools that wait alike, since one day. */
export type WaitingSince = { act: Act; since: Day; schools: number };

/** Counts on a day. The median of an even number is the mean of the middle two. */
export function countWaits(on: Day, groups: readonly WaitingSince[]): WaitCount {
  const byDays = groups
    .map(({ since, schools }) => ({ days: daysBetween(since, on), schools }))
    .sort((a, b) => a.days - b.days);
  const schools = byDays.reduce((sum, group) => sum + group.schools, 0);
  const perAge = { short: 0, middle: 0, long: 0 };
  for (const group of byDays) perAge[ageOf(group.days)] += group.schools;
  const nth = (n: number) => {
    let passed = 0;
    for (const group of byDays) {
      passed += group.schools;
      if (passed > n) return group.days;
    }
    return 0;
  };
  return {
    schools,
    medianDays:
      schools === 0 ? null : (nth(Math.floor((schools - 1) / 2)) + nth(Math.floor(schools / 2))) / 2,
    longestDays: byDays.at(-1)?.days ?? null,
    ages: perAge,
  };
}
