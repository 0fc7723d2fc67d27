import { z } from "zod";
import type { Read } from "#db/open.ts";
import { getOpenOfVisit } from "#db/rows.ts";
import { dayAnswer, visitKindAnswer } from "#lib/operation/answer-parts.ts";
import { erased, namesOf, textsOf } from "#lib/operation/texts.ts";
import type { VisitChanges } from "#lib/visits/inputs/visits.ts";
import { recordedFindingFields } from "#lib/visits/reads/recorded-finding.ts";
import { mistakeOutcomes } from "#lib/visits/rules/mistake.ts";

/** What an inspector says that it should be: of the findings and contents those alone that are wrong. */
const proposalAnswer = z.strictObject({
  withdrawn: z.literal(true).optional(),
  heldOn: dayAnswer.optional(),
  kind: visitKindAnswer.optional(),
  findings: z.array(z.strictObject({ criterion: z.string(), ...recordedFindingFields })).optional(),
  contents: z
    .array(z.strictObject({ field: z.string(), value: z.union([z.string(), z.boolean(), z.null()]) }))
    .optional(),
});

export const mistakeAnswer = z.strictObject({
  id: z.string(),
  reportedOn: dayAnswer,
  by: z.string().nullable(),
  reason: z.string().nullable(),
  proposal: proposalAnswer.nullable().meta({ description: "Null where its text was erased" }),
  outcome: z
    .enum(mistakeOutcomes)
    .nullable()
    .meta({ description: "Null while it waits for the coordinator" }),
  decidedOn: dayAnswer.nullable(),
  answer: z.string().nullable().meta({ description: "What the coordinator says to the inspector" }),
});
export type Mistake = z.output<typeof mistakeAnswer>;

/** The mistakes that were reported in a visit, the latest first. Asks no policy. */
export async function getMistakes(read: Read, visitId: string): Promise<Mistake[]> {
  const rows = getOpenOfVisit(read, "visitMistake", visitId);
  const text = await textsOf(
    read,
    rows.flatMap((row) => [row.proposalDigest, row.reasonDigest, row.answerDigest]),
  );
  const names = await namesOf(
    read,
    rows.map(({ reportedBy }) => reportedBy),
  );
  return rows
    .toSorted((a, b) => b.firstSeq - a.firstSeq)
    .map(({ id, happenedOn, reportedBy, outcome, decidedOn, ...row }) => ({
      id,
      reportedOn: happenedOn,
      by: names.get(reportedBy) ?? null,
      reason: text(row.reasonDigest),
      proposal: proposalIn(text(row.proposalDigest) ?? erased),
      outcome,
      decidedOn,
      answer: text(row.answerDigest),
    }));
}

/** What was proposed, as it is stored; null where the text was erased. */
export function proposalIn(text: string): VisitChanges | null {
  return text === erased ? null : (JSON.parse(text) as VisitChanges);
}
