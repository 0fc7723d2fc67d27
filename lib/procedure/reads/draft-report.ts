import { eq } from "drizzle-orm";
import { school } from "#db/schema/register.ts";
import { notFound } from "#lib/access/problem.ts";
import { isInspection, type VisitKind } from "#lib/access/visit-kind.ts";
import type { Instant } from "#lib/calendar/amsterdam.ts";
import type { Day } from "#lib/calendar/day.ts";
import { query } from "#lib/operation/query.ts";
import { idOr } from "#lib/operation/sample.ts";
import { schoolProfiles } from "#lib/register/reads/school-names.ts";
import { readVisitParams } from "#lib/visits/inputs/visit-list.ts";
import type {
  Evidence,
  HeldInterview,
  SeenDocument,
  SeenLesson,
  VisitNote,
} from "#lib/visits/reads/visit-contents.ts";
import {
  getHeldVisit,
  type HeldVisit,
  resourceOf,
  type VisitFinding,
} from "#lib/visits/reads/visit-details.ts";
import { type RecordedFinding, type ReportedField, reportedFields } from "#lib/visits/rules/finding.ts";

type Part = "inspectors" | "declarations" | "places" | "receipt" | "framework";
export type ReportedFinding = { criterion: string } & Pick<RecordedFinding, ReportedField>;

/**
 * The report on an inspection as it goes to the school: what was seen and found. What inspectors wrote for themselves –
 * the preparation, notes during a lesson or an interview, what each of two found before they settled – is no part of it.
 */
export type DraftReport = Pick<HeldVisit, Part> & {
  id: string;
  /** The school as it was called on the day of the visit. */
  school: { id: string; number: string; name: string; place: string };
  heldOn: Day;
  kind: VisitKind;
  /** When the visit was corrected last; null while it is as it was submitted. */
  correctedAt: Instant | null;
  lessons: Omit<SeenLesson, "id" | "notes">[];
  interviews: Omit<HeldInterview, "id" | "notes">[];
  documents: Omit<SeenDocument, "id" | "notes">[];
  notes: VisitNote[];
  findings: ReportedFinding[];
  evidence: Evidence[];
};

export const readDraftReport = query({
  action: "report.read-draft",
  path: "/visits/{id}/report",
  summary: "The draft of the report on an inspection, as it stands ready once the visit is submitted",
  sample: (world, which) => ({
    raw: { id: idOr(which, world.visitId) },
    resource: { inspectorId: world.people.inspector.inspectorId },
  }),
  params: readVisitParams,
  async load(context, { id }) {
    const { read, seq } = context;
    const held = await getHeldVisit(context, id);
    const { withdrawn, row } = held.history;
    if (withdrawn || !isInspection(row.kind as VisitKind)) throw notFound("Een rapport van dit bezoek");
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
      kind: row.kind as VisitKind,
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
