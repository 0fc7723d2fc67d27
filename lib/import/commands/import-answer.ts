import { z } from "zod";
import { passedOverReasons } from "#lib/import/reads/file-table.ts";
import type { ImportState } from "#lib/import/reads/import-state.ts";
import { type FileKind, fileKinds } from "#lib/import/rules/columns.ts";
import { outcomes } from "#lib/import/rules/preview.ts";
import { answerPerKey, countAnswer } from "#lib/operation/answer-parts.ts";
import type { Findings, PlannedRow } from "./planned-commands.ts";

const changeAnswer = z.strictObject({
  column: z.string().meta({ description: "Name of the column" }),
  header: z.string().meta({ description: "Its header in Dutch" }),
  from: z.string().nullable().meta({ description: "What was known, as a file in Dutch has it" }),
  to: z
    .string()
    .meta({ description: "What is recorded, as a file in Dutch has it; empty where it is taken away" }),
});

const rowAnswer = z
  .strictObject({
    kind: z.enum(fileKinds),
    file: z.string(),
    row: countAnswer,
    outcome: z.enum(outcomes).meta({
      description: "left: a school that takes no part in the round any more; known: nothing is recorded",
    }),
    round: z.string().meta({ description: "Code of the round" }),
    school: z.strictObject({ number: z.string(), name: z.string() }).nullable(),
    changes: z.array(changeAnswer),
  })
  .meta({ id: "ImportedRow", description: "What an import records of one row, or would" });
export type ImportedRow = z.output<typeof rowAnswer>;

const schoolNamed = z.strictObject({ number: z.string(), name: z.string(), place: z.string() });

export const importAnswer = z.strictObject({
  written: z.boolean(),
  counts: answerPerKey(fileKinds, z.strictObject({ added: countAnswer, known: countAnswer }))
    .partial()
    .meta({ description: "Rows by the kinds of files that the asker may import" }),
  entries: countAnswer,
  passedOver: z
    .array(z.strictObject({ name: z.string(), reason: z.enum(passedOverReasons) }))
    .meta({ description: "Files and sheets in which there is nothing to import" }),
  lookalikes: z
    .array(
      z.strictObject({
        file: z.string(),
        row: countAnswer,
        school: schoolNamed,
        known: z.array(schoolNamed).meta({ description: "Known schools with its name and place" }),
      }),
    )
    .meta({
      description: "New schools to confirm with confirmedNew; a file answers with the column otherThan",
    }),
  rows: z.array(rowAnswer).meta({ description: "What is recorded, row by row, in the order of the files" }),
});
export type ImportResult = z.output<typeof importAnswer>;

/** What a check found, as it is answered. */
export function toAnswer(
  { rows, lookalikes }: Findings,
  state: ImportState,
  kinds: readonly FileKind[],
): Pick<ImportResult, "counts" | "lookalikes" | "rows"> {
  return {
    counts: countsOf(rows, kinds),
    lookalikes: lookalikes.map(({ place: { file, row }, school, known }) => ({ file, row, school, known })),
    rows: rows.map((row) => toImportedRow(row, state)),
  };
}

function toImportedRow(
  { kind, place: { file, row }, outcome, round, school, changes }: PlannedRow,
  state: ImportState,
): ImportedRow {
  const named = school === null ? null : { number: school, name: state.schoolName(school) };
  return { kind, file, row, outcome, round, school: named, changes };
}

function countsOf(rows: readonly PlannedRow[], kinds: readonly FileKind[]): ImportResult["counts"] {
  return Object.fromEntries(
    kinds.map((kind) => {
      const ofKind = rows.filter((row) => row.kind === kind);
      const known = ofKind.filter(({ outcome }) => outcome === "known").length;
      return [kind, { added: ofKind.length - known, known }];
    }),
  );
}
