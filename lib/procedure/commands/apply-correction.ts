import type { FactRow } from "#db/fact-tables.ts";
import type { Tx } from "#db/open.ts";
import { getOpen, getOpenOfSchool, getOpenOfVisit } from "#db/rows.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";
import { getFrameworkOf } from "#lib/framework/reads/frameworks.ts";
import type { Work } from "#lib/operation/command.ts";
import { restsOnVisit } from "#lib/procedure/rules/verdict.ts";
import { correctContents } from "#lib/visits/commands/correct-contents.ts";
import { assertKnownCriteria, replaceFindings } from "#lib/visits/commands/findings.ts";
import { assertFirstVisitOfDay, assertPossibleDay } from "#lib/visits/commands/insert-visit.ts";
import { withdrawParts } from "#lib/visits/commands/visit-parts.ts";
import type { VisitChanges } from "#lib/visits/inputs/visits.ts";
import type { Finding } from "#lib/visits/rules/finding.ts";
import { assertRemedyKeepsVisit } from "./remedy.ts";
import { assertReportKeepsVisit, withdrawReport } from "./reports.ts";

type Correctable = {
  current: FactRow<"visit">;
  round: FactRow<"round">;
  others: FactRow<"visit">[];
};

export async function getCorrectable(tx: Tx, id: string): Promise<Correctable> {
  const current = await getOpen(tx, "visit", id, "Dit bezoek");
  const round = await getOpen(tx, "round", current.roundId, "De ronde");
  const visits = getOpenOfSchool(tx, "visit", current);
  return { current, round, others: visits.filter((other) => other.id !== current.id) };
}

/**
 * Writes the new values of a visit, or its withdrawal, under the rules that keep report, remedy and verdict. The findings are all
 * of the visit or, where they are a part, those alone that become otherwise.
 */
export async function applyCorrection(
  { tx, input, today, write }: Pick<Work<VisitChanges>, "tx" | "input" | "today" | "write">,
  { current, round, others }: Correctable,
  arePart = false,
): Promise<void> {
  const next = {
    heldOn: input.heldOn ?? current.happenedOn,
    kind: input.kind ?? current.kind,
  };
  const kept = others.map((other) => ({ heldOn: other.happenedOn, kind: other.kind }));
  if (!input.withdrawn) {
    await assertPossibleDay(tx, round, current.schoolId, next.heldOn, today);
    assertFirstVisitOfDay(others, next);
    kept.push(next);
  }
  assertVerdictKeepsVisit(tx, current, kept);
  assertRemedyKeepsVisit(tx, current, kept);
  const found = getOpenOfVisit(tx, "finding", current.id);
  if (input.withdrawn) {
    await write.withdraw("visit", current);
    for (const row of found) await write.withdraw("finding", row);
    await withdrawReport(tx, write, current.id);
    await withdrawParts(tx, write, current.id);
    return;
  }
  await assertReportKeepsVisit(tx, current.id, next);
  const { findings } = input;
  const scored = findings !== undefined && findings.length > 0;
  const { frameworkVersion } = current;
  const framework = await getFrameworkOf(tx, { frameworkVersion, heldOn: next.heldOn });
  assertKnownCriteria(framework, findings ?? []);
  const keepsScores = found.length > 0 && (arePart || findings === undefined);
  if (next.kind === "no-lessons" && (scored || keepsScores))
    throw invalid([{ field: "findings", message: "Bij een schoolbezoek zonder les horen geen scores." }]);
  await write.supersede("visit", current, {
    happenedOn: next.heldOn,
    kind: next.kind,
    frameworkVersion: scored ? framework.version : frameworkVersion,
  });
  if (findings) {
    const known = arePart ? found.filter((row) => findings.some(isAbout(row))) : found;
    await replaceFindings(write, current.id, known, findings);
  }
  if (input.contents) await correctContents(tx, write, current.id, input.contents);
}

const isAbout =
  (row: FactRow<"finding">) =>
  ({ criterion }: Finding) =>
    criterion === row.criterion;

function assertVerdictKeepsVisit(
  tx: Tx,
  current: FactRow<"visit">,
  kept: { heldOn: Day; kind: VisitKind }[],
): void {
  const given = getOpenOfSchool(tx, "verdict", current);
  const stranded = given.find((v) => !restsOnVisit(v.happenedOn, kept));
  if (stranded)
    throw conflict(
      `Het oordeel van ${dutchDay(stranded.happenedOn)} steunt op dit bezoek. Verander eerst het oordeel.`,
    );
}
