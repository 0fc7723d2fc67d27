import type { ExistingKeurmerk } from "#lib/import/reads/existing.ts";
import type { ImportSchoolRow } from "#lib/import/reads/rows.ts";
import { newContradiction } from "#lib/status/rules/keurmerk-timeline.ts";
import { type Findings, fail } from "./planned-commands.ts";

/** Notes that what a row says of a keurmerk contradicts what is known of it. */
export function failContradicting(
  findings: Findings,
  row: ImportSchoolRow,
  known: readonly ExistingKeurmerk[],
): void {
  if (["keurmerk", "keurmerkSince"].some((column) => row.place.wrong.has(column))) return;
  const unknown = { until: null, decidedOn: null, letterSentOn: null };
  const last = { id: "", firstSeq: Number.MAX_SAFE_INTEGER };
  const added = { ...last, ...unknown, event: row.keurmerk, happenedOn: row.keurmerkSince };
  const [{ registeredOn } = { registeredOn: row.keurmerkSince }] = known;
  const found = newContradiction(registeredOn, known, [...known, added]);
  if (!found) return;
  const column = found.field === "effectiveOn" ? "keurmerkSince" : "keurmerk";
  fail(findings, row.place, column, found.message);
}
