import { type Day, dutchDay } from "#lib/calendar/day.ts";
import type { RowPlace } from "#lib/import/reads/file-table.ts";
import { type ImportState, knownOn, type Membership } from "#lib/import/reads/import-state.ts";
import type { ImportVerdictRow, ImportVisitRow } from "#lib/import/reads/rows.ts";
import { giveVerdict } from "#lib/procedure/commands/verdicts.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { restsOnVisit } from "#lib/procedure/rules/verdict.ts";
import { visitErrors } from "#lib/visits/rules/visit.ts";
import {
  beginRow,
  type Findings,
  fail,
  failDiffering,
  failFuture,
  failUnknown,
  isFirst,
  type PlannedRow,
  plan,
  unknownSchool,
} from "./planned-commands.ts";

/** Checks the visits and plans the new ones. */
export function checkVisits(state: ImportState, findings: Findings): void {
  const seen = new Map<string, RowPlace>();
  for (const given of state.rows.visits) {
    const { place, school, heldOn, kind, round } = given;
    if (!isFirst(findings, seen, place, { round, school, heldOn, kind }, "school")) continue;
    const row = beginRow(findings, { kind: "visits", place, round, school });
    if (!state.mayRecord(kind)) fail(findings, place, "kind", "Dit soort bezoek importeert een andere rol.");
    const visits = state.existing.schools.get(school)?.visits ?? [];
    if (visits.some((v) => v.round === round && v.heldOn === heldOn && v.kind === kind)) continue;
    const inRound = state.round(round);
    const membership = membershipOf(state, given, findings);
    if (inRound && membership) {
      const errors = visitErrors(heldOn, {
        roundStartsOn: inRound.startsOn,
        roundEndsOn: inRound.endsOn,
        ...membership,
        today: state.today,
      });
      if (errors.length > 0) fail(findings, place, "heldOn", errors.map(({ message }) => message).join(" "));
    } else if (heldOn > state.today) failFuture(findings, place, "heldOn", heldOn);
    checkRecordedOn(state, given, heldOn, findings);
    plan(
      row,
      "new",
      { heldOn: [null, heldOn], kind: [null, kind] },
      {
        rank: "visit",
        knownOn: knownOn(given, heldOn),
        command: recordVisit,
        input: { school, round, heldOn, kind },
      },
    );
  }
}

/** Checks the verdicts and plans the new ones. */
export function checkVerdicts(state: ImportState, findings: Findings): void {
  const seen = new Map<string, RowPlace>();
  for (const given of state.rows.verdicts) {
    const { place, school, decidedOn, round, verdict, motivation } = given;
    if (!isFirst(findings, seen, place, { round, school, decidedOn }, "school")) continue;
    const row = beginRow(findings, { kind: "verdicts", place, round, school });
    if (isKnownVerdict(state, given, row, findings)) continue;
    const membership = membershipOf(state, given, findings);
    if (decidedOn > state.today) failFuture(findings, place, "decidedOn", decidedOn);
    if (membership && !restsOnVisit(decidedOn, state.visits(round, school)))
      fail(
        findings,
        place,
        "decidedOn",
        `Er is geen inspectiebezoek aan ${school} op of voor ${dutchDay(decidedOn)}. Zonder bezoek kan er geen oordeel zijn.`,
      );
    checkRecordedOn(state, given, decidedOn, findings);
    plan(
      row,
      "new",
      { decidedOn: [null, decidedOn], verdict: [null, verdict], motivation: [null, motivation] },
      {
        rank: "verdict",
        knownOn: knownOn(given, decidedOn),
        command: giveVerdict,
        input: { school, round, decidedOn, verdict, motivation },
      },
    );
  }
}

/** Whether the verdict is there already; one of that day that says something else is an error. */
function isKnownVerdict(
  state: ImportState,
  given: ImportVerdictRow,
  row: PlannedRow,
  findings: Findings,
): boolean {
  const known = (state.existing.schools.get(given.school)?.verdicts ?? []).filter(
    (v) => v.round === given.round && v.decidedOn === given.decidedOn,
  );
  const last = known.at(-1);
  if (!last) return false;
  const isSame = (v: (typeof known)[number]) =>
    v.verdict === given.verdict &&
    (v.motivation === null || v.motivation.normalize("NFC") === given.motivation);
  if (known.some(isSame)) return true;
  if (last.verdict !== given.verdict) failDiffering(findings, row, "verdict", last.verdict);
  else failDiffering(findings, row, "motivation", last.motivation);
  return true;
}

function membershipOf(
  state: ImportState,
  { place, school, round }: ImportVisitRow | ImportVerdictRow,
  findings: Findings,
): Membership | undefined {
  const isSchool = state.isSchool(school);
  if (!isSchool) failUnknown(state, findings, place, "school", unknownSchool(school));
  if (!state.round(round)) failUnknown(state, findings, place, "round", `Ronde “${round}” bestaat niet.`);
  if (!isSchool || !state.round(round)) return undefined;
  const membership = state.membership(round, school);
  if (!membership)
    failUnknown(state, findings, place, "school", `School “${school}” doet niet mee aan ronde “${round}”.`);
  return membership;
}

/** A day of recording belongs to an import of the past, and lies between the event and today. */
function checkRecordedOn(
  state: ImportState,
  { place, recordedOn }: ImportVisitRow | ImportVerdictRow,
  happenedOn: Day,
  findings: Findings,
): void {
  if (recordedOn === null) return;
  if (!state.history)
    fail(
      findings,
      place,
      "recordedOn",
      "Een dag van vastleggen kan alleen mee bij het inlezen van het verleden (--history) in een leeg logboek.",
    );
  else if (recordedOn < happenedOn)
    fail(
      findings,
      place,
      "recordedOn",
      `Vastgelegd (${dutchDay(recordedOn)}) voordat het gebeurde (${dutchDay(happenedOn)}).`,
    );
  else if (recordedOn > state.today) failFuture(findings, place, "recordedOn", recordedOn);
}
