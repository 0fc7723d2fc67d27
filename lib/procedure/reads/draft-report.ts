import { eq } from "drizzle-orm";
import { z } from "zod";
import { school } from "#db/schema/register.ts";
import { notFound } from "#lib/access/problem.ts";
import { isInspection } from "#lib/access/visit-kind.ts";
import { frameworkAnswer } from "#lib/framework/reads/framework-answer.ts";
import { dayAnswer, instantAnswer, visitKindAnswer } from "#lib/operation/answer-parts.ts";
import { query } from "#lib/operation/query.ts";
import { idOr } from "#lib/operation/sample.ts";
import { schoolProfiles } from "#lib/register/reads/school-names.ts";
import { readVisitParams } from "#lib/visits/inputs/visit-list.ts";
import { recordedFindingFields } from "#lib/visits/reads/recorded-finding.ts";
import {
  evidenceAnswer,
  heldInterviewAnswer,
  seenDocumentAnswer,
  seenLessonAnswer,
  visitNoteAnswer,
} from "#lib/visits/reads/visit-contents.ts";
import {
  getVisitDetails,
  heldVisitAnswer,
  resourceOf,
  type VisitFinding,
} from "#lib/visits/reads/visit-details.ts";
import { type RecordedFinding, type ReportedField, reportedFields } from "#lib/visits/rules/finding.ts";

const reportedFindingAnswer = z.strictObject({
  criterion: z.string(),
  ...(Object.fromEntries(reportedFields.map((field) => [field, recordedFindingFields[field]])) as Pick<
    typeof recordedFindingFields,
    ReportedField
  >),
});
export type ReportedFinding = z.output<typeof reportedFindingAnswer>;

const ownNotes = { id: true, notes: true } as const;

/**
 * The report on an inspection as it goes to the school: what was seen and found. What inspectors wrote for themselves –
 * the preparation, notes during a lesson or an interview, what each of two found before they settled – is no part of it.
 */
const draftReportAnswer = heldVisitAnswer.omit({ round: true }).extend({
  id: z.string(),
  /** The school as it was called on the day of the visit. */
  school: z.strictObject({ id: z.string(), number: z.string(), name: z.string(), place: z.string() }),
  heldOn: dayAnswer,
  kind: visitKindAnswer,
  framework: frameworkAnswer,
  correctedAt: instantAnswer
    .nullable()
    .meta({ description: "When the visit was corrected last; null while it is as it was submitted" }),
  lessons: z.array(seenLessonAnswer.omit(ownNotes)),
  interviews: z.array(heldInterviewAnswer.omit(ownNotes)),
  documents: z.array(seenDocumentAnswer.omit(ownNotes)),
  notes: z.array(visitNoteAnswer),
  findings: z.array(reportedFindingAnswer),
  evidence: z.array(evidenceAnswer),
});
export type DraftReport = z.output<typeof draftReportAnswer>;

export const readDraftReport = query({
  action: "report.read-draft",
  path: "/visits/{id}/report",
  summary: "The draft of the report on an inspection, as it stands ready once the visit is submitted",
  sample: (world, which) => ({
    raw: { id: idOr(which, world.visitId) },
    resource: { inspectorId: world.people.inspector.inspectorId },
  }),
  params: readVisitParams,
  answer: draftReportAnswer,
  async load(context, { id }) {
    const { read, seq } = context;
    const held = await getVisitDetails(context, id);
    const { withdrawn, row } = held.history;
    if (withdrawn || !isInspection(row.kind)) throw notFound("Een rapport van dit bezoek");
    const [registered] = await read
      .select({ number: school.number })
      .from(school)
      .where(eq(school.id, row.schoolId))
      .limit(1);
    const view = { on: row.happenedOn, seq };
    const profile = schoolProfiles(read, [row.schoolId], view).get(row.schoolId);
    if (!registered || !profile) throw notFound("De school");
    return { ...held, school: { id: row.schoolId, number: registered.number, ...profile } };
  },
  resource: (held) => resourceOf(held),
  shape({
    history,
    inspectorIds: _ids,
    round: _round,
    contents,
    school: { id, number, name, place },
    ...report
  }): DraftReport {
    const { row, earlier, recorded } = history;
    return {
      ...report,
      findings: report.findings.map(onReport),
      id: history.id,
      school: { id, number, name, place },
      heldOn: row.happenedOn,
      kind: row.kind,
      correctedAt: earlier.length > 0 ? recorded.at : null,
      lessons: contents.lessons.map(({ id: _id, notes: _notes, ...lesson }) => lesson),
      interviews: contents.interviews.map(({ id: _id, notes: _notes, ...interview }) => interview),
      documents: contents.documents.map(({ id: _id, notes: _notes, ...document }) => document),
      notes: contents.notes.filter(({ section }) => section !== "preparation"),
      evidence: contents.evidence,
    };
  },
});

function onReport(found: VisitFinding): ReportedFinding {
  const reported = Object.fromEntries(reportedFields.map((field) => [field, found[field]]));
  return { criterion: found.criterion, ...(reported as Pick<RecordedFinding, ReportedField>) };
}
