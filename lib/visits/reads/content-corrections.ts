import { eq } from "drizzle-orm";
import { z } from "zod";
import type { FactRow } from "#db/fact-tables.ts";
import { interview, lessonObservation, seenDocument, visitSection } from "#db/schema/visits.ts";
import type { ReadContext } from "#lib/operation/query.ts";
import { textsOf } from "#lib/operation/texts.ts";
import { type FactHistory, getFactHistories, recordedAnswer } from "#lib/operation/versions.ts";
import type { EvidenceKind } from "#lib/visits/rules/draft/fields.ts";
import type { DraftValue } from "#lib/visits/rules/draft/saves.ts";
import { type ContentColumn, contentColumns, type VisitSection } from "#lib/visits/rules/visit-contents.ts";
import { draftValueAnswer } from "./draft-saves.ts";

/** A field of a lesson, interview, document or section that was changed after the visit was submitted. */
export const contentCorrectionAnswer = z.strictObject({
  field: z.string(),
  before: draftValueAnswer,
  after: draftValueAnswer,
  recorded: recordedAnswer,
  reason: z.string().nullable(),
});
export type ContentCorrection = z.output<typeof contentCorrectionAnswer>;

type Row = FactRow<"lessonObservation" | "interview" | "seenDocument" | "visitSection">;
type Part = { kind: EvidenceKind | VisitSection; prefix: string; history: FactHistory<Row> };

/** What was corrected of what a visit saw, the latest first, each beside what stood there. Asks no policy. */
export async function getContentCorrections(
  { read, seq }: ReadContext,
  visitId: string,
): Promise<ContentCorrection[]> {
  const partsOf = async (table: "lessonObservation" | "interview" | "seenDocument", kind: EvidenceKind) => {
    const { visitId: column } = { lessonObservation, interview, seenDocument }[table];
    const histories = await getFactHistories(read, table, eq(column, visitId), seq);
    return histories.map((history): Part => ({ kind, prefix: `${kind}.${history.id}`, history }));
  };
  const sections = await getFactHistories(read, "visitSection", eq(visitSection.visitId, visitId), seq);
  const parts = [
    ...(await partsOf("lessonObservation", "lesson")),
    ...(await partsOf("interview", "interview")),
    ...(await partsOf("seenDocument", "document")),
    ...sections.map((history): Part => {
      const kind = history.row.section;
      return { kind, prefix: kind, history };
    }),
  ];
  const digests = parts.flatMap(({ history }) =>
    [history.row, ...history.earlier.map(({ row }) => row)].flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) =>
        column.endsWith("Digest") && typeof value === "string" ? [value] : [],
      ),
    ),
  );
  const text = await textsOf(read, digests);
  const valueIn = (row: Row, { column, holds }: ContentColumn): DraftValue => {
    const stored = (row as Record<string, unknown>)[column] as string | number | null;
    if (holds === "text") return text(stored as string | null);
    if (holds === "flag") return stored === null ? null : stored === 1;
    return stored === null ? null : String(stored);
  };
  return parts
    .flatMap(({ kind, prefix, history }) => {
      const versions = [history, ...history.earlier];
      return history.earlier.flatMap(({ row: before, reason }, at) => {
        const { row: after, recorded } = versions[at] ?? history;
        return Object.entries(contentColumns[kind]).flatMap(([part, column]) => {
          const values = { before: valueIn(before, column), after: valueIn(after, column) };
          if (values.before === values.after) return [];
          return [{ field: `${prefix}.${part}`, ...values, recorded, reason }];
        });
      });
    })
    .sort((a, b) => b.recorded.seq - a.recorded.seq);
}
