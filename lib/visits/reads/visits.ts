import { z } from "zod";
import type { FactRow } from "#db/fact-tables.ts";
import { allows } from "#lib/access/policy.ts";
import { isInspection } from "#lib/access/visit-kind.ts";
import { frameworkAnswer } from "#lib/framework/reads/framework-answer.ts";
import { dayAnswer, visitKindAnswer } from "#lib/operation/answer-parts.ts";
import { query } from "#lib/operation/query.ts";
import { idOr } from "#lib/operation/sample.ts";
import { readsText } from "#lib/operation/texts.ts";
import { factHistoryAnswer } from "#lib/operation/versions.ts";
import { readVisitParams } from "#lib/visits/inputs/visit-list.ts";
import { contentCorrectionAnswer, getContentCorrections } from "./content-corrections.ts";
import { getSaves, numberedSaveAnswer } from "./draft-saves.ts";
import { findingCorrectionAnswer, getFindingCorrections } from "./finding-corrections.ts";
import { getMistakes, mistakeAnswer } from "./mistakes/mistakes.ts";
import { visitContentsAnswer } from "./visit-contents.ts";
import { getVisitDetails, heldVisitAnswer, resourceOf, visitFindingAnswer } from "./visit-details.ts";

const visitAnswer = heldVisitAnswer.extend({
  id: z.string(),
  schoolId: z.string(),
  /** The visit as it stands, with who recorded it, its corrections and its withdrawal. */
  history: factHistoryAnswer(z.strictObject({ heldOn: dayAnswer, kind: visitKindAnswer })),
  frameworkVersion: z.string().nullable(),
  /** What was found, and by which framework; all null for those who may not read the findings. */
  framework: frameworkAnswer.nullable(),
  findings: z.array(visitFindingAnswer).nullable(),
  contents: visitContentsAnswer.nullable(),
  corrections: z.array(findingCorrectionAnswer).nullable(),
  contentCorrections: z.array(contentCorrectionAnswer).nullable(),
  lateAnswers: z
    .array(numberedSaveAnswer)
    .nullable()
    .meta({ description: "Answers that a device sent after the visit was submitted: no part of it" }),
  mistakes: z
    .array(mistakeAnswer)
    .nullable()
    .meta({ description: "Mistakes that inspectors reported after the visit was submitted" }),
  mayCorrect: z.boolean(),
  mayReportMistake: z.boolean(),
  mayDecideMistakes: z.boolean(),
  hasReport: z.boolean().meta({ description: "There is a report of it that the asker may read" }),
});
export type Visit = z.output<typeof visitAnswer>;

export const readVisit = query({
  action: "visit.read",
  path: "/visits/{id}",
  summary: "One visit, with its findings for those who may read them",
  sample: (world, which) => ({
    raw: { id: idOr(which, world.visitId) },
    resource: { inspectorId: world.people.inspector.inspectorId, visitKind: "classroom" },
  }),
  params: readVisitParams,
  answer: visitAnswer,
  async load(context, { id }) {
    const held = await getVisitDetails(context, id);
    return {
      ...held,
      corrections: await getFindingCorrections(context, id, held.history.row.firstSeq),
      contentCorrections: await getContentCorrections(context, id),
      lateAnswers: await getSaves(context.read, id, { late: true }),
      mistakes: await getMistakes(context.read, id),
    };
  },
  resource: (held) => resourceOf(held),
  shape({ history, inspectorIds, ...visit }, { actor }): Visit {
    const resource = resourceOf({ history, inspectorIds });
    const hidden = {
      framework: null,
      findings: null,
      contents: null,
      lateAnswers: null,
      mistakes: null,
      corrections: null,
      contentCorrections: null,
    };
    const shown = (row: FactRow<"visit">) => ({ heldOn: row.happenedOn, kind: row.kind });
    const row = shown(history.row);
    const stands = history.withdrawn === null;
    const readsFindings = allows(actor, "visit.read-findings", resource);
    // Why an inspection was corrected is ITTA's (model §8): others read that it was.
    const readsReasons = readsText(actor, "reason of inspection", resource);
    const reasonOf = ({ reason }: { reason: string | null }) => (readsReasons ? reason : null);
    return {
      id: history.id,
      schoolId: history.row.schoolId,
      history: {
        ...history,
        row,
        earlier: history.earlier.map((version) => ({
          ...version,
          row: shown(version.row),
          reason: reasonOf(version),
        })),
        withdrawn: history.withdrawn && { ...history.withdrawn, reason: reasonOf(history.withdrawn) },
      },
      frameworkVersion: history.row.frameworkVersion,
      ...visit,
      ...(readsFindings ? {} : hidden),
      mayCorrect: stands && allows(actor, "visit.correct", resource),
      mayReportMistake: stands && allows(actor, "visit.report-mistake", resource),
      mayDecideMistakes: stands && allows(actor, "visit.accept-mistake", resource),
      hasReport: stands && isInspection(row.kind) && allows(actor, "report.read-draft", resource),
    };
  },
});
