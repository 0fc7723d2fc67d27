import { quartersBetween } from "#lib/calendar/quarter.ts";
import type { RowPlace } from "#lib/import/reads/file-table.ts";
import type { ImportState } from "#lib/import/reads/import-state.ts";
import { formatCell } from "#lib/import/rules/headers.ts";
import { adoptPlan, openRound } from "#lib/planning/commands/planning.ts";
import { nameKey } from "#lib/text/same-text.ts";
import {
  beginRow,
  type Findings,
  fail,
  failDiffering,
  failFuture,
  failUnknown,
  isFirst,
  type PlannedCommand,
  plan,
} from "./planned-commands.ts";

/** Checks the rounds and plans the new ones. */
export function checkRounds(state: ImportState, findings: Findings): void {
  const seen = new Map<string, RowPlace>();
  for (const { place, code, name, startsOn, endsOn } of state.rows.rounds) {
    if (!isFirst(findings, seen, place, { code }, "code")) continue;
    const row = beginRow(findings, { kind: "rounds", place, round: code, school: null });
    const known = state.existing.rounds.get(code);
    if (known) {
      const given = { name, startsOn, endsOn };
      for (const column of ["name", "startsOn", "endsOn"] as const)
        if (nameKey(known[column]) !== nameKey(given[column]))
          failDiffering(findings, row, column, known[column]);
    } else if (endsOn < startsOn) fail(findings, place, "endsOn", "De ronde eindigt voordat zij begint.");
    else
      plan(
        row,
        "new",
        { name: [null, name], startsOn: [null, startsOn], endsOn: [null, endsOn] },
        {
          rank: "round",
          knownOn: state.roundNeededOn(code),
          command: openRound,
          input: { code, name, startsOn, endsOn },
        },
      );
  }
}

/** Checks the plan rows; the new ones of one day of adoption together are one version of the plan. */
export function checkPlan(state: ImportState, findings: Findings): void {
  const seen = new Map<string, RowPlace>();
  const versions = new Map<string, Record<string, number>>();
  for (const { place, round, adoptedOn, quarter, target } of state.rows.plan) {
    if (!isFirst(findings, seen, place, { round, adoptedOn, quarter }, "quarter")) continue;
    const row = beginRow(findings, { kind: "plan", place, round, school: null });
    const known = state.existing.plans.find((p) => p.round === round && p.adoptedOn === adoptedOn)?.targets[
      quarter
    ];
    if (known === target) continue;
    if (known !== undefined) failDiffering(findings, row, "target", known);
    checkPlanRow(state, findings, { place, round, adoptedOn, quarter });
    if (place.wrong.size > 0) continue;
    const key = JSON.stringify([round, adoptedOn]);
    const targets = versions.get(key) ?? {};
    const adopt: PlannedCommand = {
      rank: "plan",
      knownOn: adoptedOn,
      command: adoptPlan,
      input: { round, adoptedOn, targets },
    };
    const changes = {
      adoptedOn: [null, adoptedOn],
      quarter: [null, quarter],
      target: [null, target],
    } as const;
    plan(row, "new", changes, versions.has(key) ? null : adopt);
    targets[quarter] = target;
    versions.set(key, targets);
  }
}

function checkPlanRow(
  state: ImportState,
  findings: Findings,
  {
    place,
    round: code,
    adoptedOn,
    quarter,
  }: Pick<ImportState["rows"]["plan"][number], "place" | "round" | "adoptedOn" | "quarter">,
): void {
  const round = state.round(code);
  if (!round) failUnknown(state, findings, place, "round", `Ronde “${code}” bestaat niet.`);
  else if (!quartersBetween(round.startsOn, round.endsOn).includes(quarter))
    fail(findings, place, "quarter", `${formatCell("plan", "quarter", quarter)} valt buiten de ronde.`);
  if (adoptedOn > state.today) failFuture(findings, place, "adoptedOn", adoptedOn);
}
