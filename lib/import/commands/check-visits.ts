import { type Day, dutchDay } from "#lib/calendar/day.ts";
import type { RowPlace } from "#lib/import/reads/file-table.ts";
import { type ImportState, knownOn, type Membership } from "#lib/import/reads/import-state.ts";
import type { ImportVerdictRow, ImportVisitRow } from "#lib/import/reads/rows.ts";
import { giveVerdict } from "#lib/procedure/commands/verdicts.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { restsOnVisit } from "#lib/procedure/rules/verdict.ts";
import { visitErrors } from "#lib/visits/rules/visit.ts";
import { type Findings, fail, failDiffering, isFirst } from "./planned-commands.ts";

/** Checks the visits and notes the new ones. */
export function checkVisits(state: ImportState, findings: Findings): void {
  const seen = new Map<string, RowPlace>();
  for (const row of state.rows.visits) {
    const { place, school, heldOn, kind, round } = row;
    if (!isFirst(findings, seen, JSON.stringify([round, school, heldOn, kind]), place, "school")) continue;
    const visits = state.existing.schools.get(school)?.visits ?? [];
    if (visits.some((v) => v.round === round && v.heldOn === heldOn && v.kind === kind)) {
      findings.counts.visits.known += 1;
      continue;
    }
    const inRound = state.round(round);
    const membership = membershipOf(state, row, findings);
    if (inRound && membership)
      for (const { field, message } of visitErrors(heldOn, {
        roundStartsOn: inRound.startsOn,
        roundEndsOn: inRound.endsOn,
        ...membership,
        today: state.today,
      }))
        fail(findings, place, field, message);
    checkRecordedOn(state, row, heldOn, findings);
    findings.counts.visits.added += 1;
    findings.commands.push({
      rank: "visit",
      knownOn: knownOn(row, heldOn),
      command: recordVisit,
      input: { school, round, heldOn, kind },
      place,
    });
  }
}

/** Checks the verdicts and notes the new ones. */
export function checkVerdicts(state: ImportState, findings: Findings): void {
  const seen = new Map<string, RowPlace>();
  for (const row of state.rows.verdicts) {
    const { place, school, decidedOn, round } = row;
    if (!isFirst(findings, seen, JSON.stringify([round, school, decidedOn]), place, "school")) continue;
    if (isKnownVerdict(state, row, findings)) continue;
    const membership = membershipOf(state, row, findings);
    if (decidedOn > state.today)
      fail(findings, place, "decidedOn", `Deze dag (${dutchDay(decidedOn)}) ligt in de toekomst.`);
    if (membership && !restsOnVisit(decidedOn, state.visits(round, school)))
      fail(
        findings,
        place,
        "decidedOn",
        `Er is geen inspectiebezoek aan ${school} op of voor ${dutchDay(decidedOn)}. Zonder bezoek kan er geen oordeel zijn.`,
      );
    checkRecordedOn(state, row, decidedOn, findings);
    findings.counts.verdicts.added += 1;
    findings.commands.push({
      rank: "verdict",
      knownOn: knownOn(row, decidedOn),
      command: giveVerdict,
      input: { school, round, decidedOn, verdict: row.verdict, motivation: row.motivation },
      place,
    });
  }
}

/** Whether the verdict is there already; one of that day that says something else is an error. */
function isKnownVerdict(state: ImportState, row: ImportVerdictRow, findings: Findings): boolean {
  const known = (state.existing.schools.get(row.school)?.verdicts ?? []).filter(
    (v) => v.round === row.round && v.decidedOn === row.decidedOn,
  );
  const last = known.at(-1);
  if (!last) return false;
  const isSame = (v: (typeof known)[number]) =>
    v.verdict === row.verdict && (v.motivation === null || v.motivation.normalize("NFC") === row.motivation);
  if (known.some(isSame)) findings.counts.verdicts.known += 1;
  else if (last.verdict !== row.verdict)
    failDiffering(findings, row.place, "verdict", last.verdict, row.verdict);
  else failDiffering(findings, row.place, "motivation", last.motivation ?? "", row.motivation);
  return true;
}

function membershipOf(
  state: ImportState,
  row: ImportVisitRow | ImportVerdictRow,
  findings: Findings,
): Membership | undefined {
  const { place, school, round } = row;
  const isSchool = state.isSchool(school);
  if (!isSchool) fail(findings, place, "school", `School “${school}” staat niet in het register.`);
  if (!state.round(round)) fail(findings, place, "round", `Ronde “${round}” bestaat niet.`);
  if (!isSchool || !state.round(round)) return undefined;
  const membership = state.membership(round, school);
  if (!membership) fail(findings, place, "school", `School “${school}” doet niet mee aan ronde “${round}”.`);
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
  else if (recordedOn > state.today)
    fail(findings, place, "recordedOn", `Deze dag (${dutchDay(recordedOn)}) ligt in de toekomst.`);
}
