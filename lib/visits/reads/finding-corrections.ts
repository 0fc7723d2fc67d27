import { eq } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import { finding } from "#db/schema/visits.ts";
import type { ReadContext } from "#lib/operation/query.ts";
import { textsOf } from "#lib/operation/texts.ts";
import { getFactHistories, type Recorded } from "#lib/operation/versions.ts";
import type { RecordedFinding } from "#lib/visits/rules/finding.ts";
import { digestsIn, recordedFinding } from "./recorded-finding.ts";

/** A finding that was changed after the visit was submitted; `before` or `after` is null where there was, or is, none. */
export type FindingCorrection = {
  criterion: string;
  before: RecordedFinding | null;
  after: RecordedFinding | null;
  recorded: Recorded;
  reason: string | null;
};

/** What was corrected of the findings of a visit, the latest first, each beside what stood there. Asks no policy. */
export async function getFindingCorrections(
  { read, seq }: ReadContext,
  visitId: string,
  submittedSeq: number,
): Promise<FindingCorrection[]> {
  const histories = await getFactHistories(read, "finding", eq(finding.visitId, visitId), seq);
  const text = await textsOf(
    read,
    histories.flatMap(({ row, earlier }) => [row, ...earlier.map((one) => one.row)].flatMap(digestsIn)),
  );
  const said = (row: FactRow<"finding">) => recordedFinding(row, text);
  return histories
    .flatMap(({ row, recorded, withdrawn, earlier }) => {
      const { criterion } = row;
      const versions = [{ row, recorded, reason: null }, ...earlier];
      const changes = earlier.map((before, at) => ({
        criterion,
        before: said(before.row),
        after: said(versions[at]?.row ?? row),
        recorded: versions[at]?.recorded ?? recorded,
        reason: before.reason,
      }));
      const first = versions.at(-1);
      const added =
        first && first.recorded.seq > submittedSeq
          ? [{ criterion, before: null, after: said(first.row), recorded: first.recorded, reason: null }]
          : [];
      const removed = withdrawn
        ? [{ criterion, before: said(row), after: null, recorded: withdrawn, reason: withdrawn.reason }]
        : [];
      return [...changes, ...added, ...removed];
    })
    .sort((a, b) => b.recorded.seq - a.recorded.seq || a.criterion.localeCompare(b.criterion));
}
