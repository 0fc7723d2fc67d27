import { eq } from "drizzle-orm";
import { z } from "zod";
import type { FactRow } from "#db/fact-tables.ts";
import { finding } from "#db/schema/visits.ts";
import type { ReadContext } from "#lib/operation/query.ts";
import { textsOf } from "#lib/operation/texts.ts";
import { getFactHistories, recordedAnswer } from "#lib/operation/versions.ts";
import { digestsIn, recordedFinding, recordedFindingFields } from "./recorded-finding.ts";

/** A finding that was changed after the visit was submitted; `before` or `after` is null where there was, or is, none. */
export const findingCorrectionAnswer = z.strictObject({
  criterion: z.string(),
  before: z.strictObject(recordedFindingFields).nullable(),
  after: z.strictObject(recordedFindingFields).nullable(),
  recorded: recordedAnswer,
  reason: z.string().nullable(),
});
export type FindingCorrection = z.output<typeof findingCorrectionAnswer>;

/** What was corrected of the findings of a visit, the latest first, each beside what stood there. Asks no policy. */
export async function getFindingCorrections(
  { read, seq }: ReadContext,
  visitId: string,
  submittedSeq: number,
): Promise<FindingCorrection[]> {
  const histories = await getFactHistories(read, "finding", eq(finding.visitId, visitId), seq);
  const text = await textsOf(
    read,
    histories.flatMap(({ row, earlier }) =>
      [row, ...earlier.map((version) => version.row)].flatMap(digestsIn),
    ),
  );
  const shown = (row: FactRow<"finding">) => recordedFinding(row, text);
  return histories
    .flatMap(({ row, recorded, withdrawn, earlier }) => {
      const { criterion } = row;
      const versions = [{ row, recorded, reason: null }, ...earlier];
      const changes = earlier.map((before, at) => ({
        criterion,
        before: shown(before.row),
        after: shown(versions[at]?.row ?? row),
        recorded: versions[at]?.recorded ?? recorded,
        reason: before.reason,
      }));
      const first = versions.at(-1);
      const added =
        first && first.recorded.seq > submittedSeq
          ? [{ criterion, before: null, after: shown(first.row), recorded: first.recorded, reason: null }]
          : [];
      const removed = withdrawn
        ? [{ criterion, before: shown(row), after: null, recorded: withdrawn, reason: withdrawn.reason }]
        : [];
      return [...changes, ...added, ...removed];
    })
    .sort((a, b) => b.recorded.seq - a.recorded.seq || a.criterion.localeCompare(b.criterion));
}
