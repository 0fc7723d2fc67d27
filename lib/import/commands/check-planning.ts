import { dutchDay } from "#lib/calendar/day.ts";
import { type Quarter, quartersBetween } from "#lib/calendar/quarter.ts";
import type { RowPlace } from "#lib/import/reads/file-table.ts";
import type { ImportState } from "#lib/import/reads/import-state.ts";
import { adoptPlan, openRound } from "#lib/planning/commands/planning.ts";
import { nameKey } from "#lib/text/same-text.ts";
import { type Findings, fail, failDiffering, isFirst } from "./planned-commands.ts";

/** Checks the rounds and notes the new ones. */
export function checkRounds(state: ImportState, findings: Findings): void {
  const seen = new Map<string, RowPlace>();
  for (const row of state.rows.rounds) {
    if (!isFirst(findings, seen, row.code, row.place, "code")) continue;
    const { code, name, startsOn, endsOn, place } = row;
    const known = state.existing.rounds.get(code);
    if (known) {
      const errorsBefore = findings.errors.length;
      for (const column of ["name", "startsOn", "endsOn"] as const)
        if (nameKey(known[column]) !== nameKey(row[column]))
          failDiffering(findings, place, column, known[column], row[column]);
      if (findings.errors.length === errorsBefore) findings.counts.rounds.known += 1;
    } else if (endsOn < startsOn) fail(findings, place, "endsOn", "De ronde eindigt voordat zij begint.");
    else {
      findings.counts.rounds.added += 1;
      findings.commands.push({
        rank: "round",
        knownOn: state.roundNeededOn(code),
        command: openRound,
        input: { code, name, startsOn, endsOn },
        place,
      });
    }
  }
}

/** Checks the plan rows; the new ones of one day of adoption together are one version of the plan. */
export function checkPlan(state: ImportState, findings: Findings): void {
  const seen = new Map<string, RowPlace>();
  const versions = new Map<
    string,
    { place: RowPlace; round: string; adoptedOn: string; targets: Record<Quarter, number> }
  >();
  for (const row of state.rows.plan) {
    const { place, round: code, adoptedOn, quarter, target } = row;
    if (!isFirst(findings, seen, JSON.stringify([code, adoptedOn, quarter]), place, "quarter")) continue;
    const known = state.existing.plans.find((p) => p.round === code && p.adoptedOn === adoptedOn)?.targets[
      quarter
    ];
    if (known === target) findings.counts.plan.known += 1;
    else if (known !== undefined) failDiffering(findings, place, "target", String(known), String(target));
    else {
      checkPlanRow(state, findings, row);
      findings.counts.plan.added += 1;
      const key = JSON.stringify([code, adoptedOn]);
      const version = versions.get(key) ?? { place, round: code, adoptedOn, targets: {} };
      version.targets[quarter] = target;
      versions.set(key, version);
    }
  }
  for (const { place, ...input } of versions.values())
    findings.commands.push({ rank: "plan", knownOn: input.adoptedOn, command: adoptPlan, input, place });
}

function checkPlanRow(
  state: ImportState,
  findings: Findings,
  row: ImportState["rows"]["plan"][number],
): void {
  const round = state.round(row.round);
  if (!round) fail(findings, row.place, "round", `Ronde “${row.round}” bestaat niet.`);
  else if (!quartersBetween(round.startsOn, round.endsOn).includes(row.quarter))
    fail(findings, row.place, "quarter", `${row.quarter} valt buiten de ronde.`);
  if (row.adoptedOn > state.today)
    fail(findings, row.place, "adoptedOn", `Deze dag (${dutchDay(row.adoptedOn)}) ligt in de toekomst.`);
}
