import { and, eq, or, sql } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import type { Read } from "#db/open.ts";
import { remedyEvent, reportStep, verdict } from "#db/schema/procedure.ts";
import { departure, enrolment, keurmerkEvent, schoolProfile, schoolRelation } from "#db/schema/register.ts";
import { visit } from "#db/schema/visits.ts";
import type { ResolvedAsOf } from "#lib/operation/resolve-as-of.ts";
import { textsOf } from "#lib/operation/texts.ts";
import { type FactHistory, getFactHistories } from "#lib/operation/versions.ts";
import { schoolNames } from "#lib/register/reads/school-names.ts";
import { type TimelineItem, toTimelineItem } from "./timeline-item.ts";
import { getPlanningItems } from "./timeline-planning.ts";

/** Which texts and links the reader gets; `follows` is for what comes between an inspection and its verdict. */
type ReaderRights = {
  motivations: boolean;
  grounds: boolean;
  planning: boolean;
  readsPlannedVisit: (inspectorIds: readonly string[]) => boolean;
  readsVisit: (visit: FactRow<"visit">) => boolean;
  readsReasons: (visit: FactRow<"visit">) => boolean;
  follows: (visit: FactRow<"visit">) => boolean;
};

type InRound =
  | typeof visit
  | typeof verdict
  | typeof enrolment
  | typeof departure
  | typeof reportStep
  | typeof remedyEvent;

/** Everything that happened to a school in a round, as known at the view's journal position, the latest first. */
export async function getTimeline(
  read: Read,
  schoolId: string,
  view: ResolvedAsOf,
  rights: ReaderRights,
): Promise<TimelineItem[]> {
  const roundId = view.round.id;
  const { seq } = view;
  const profiles = await getFactHistories(read, "schoolProfile", eq(schoolProfile.schoolId, schoolId), seq);
  const keurmerk = await getFactHistories(read, "keurmerkEvent", eq(keurmerkEvent.schoolId, schoolId), seq);
  const isEitherSchool = or(
    eq(schoolRelation.schoolId, schoolId),
    eq(schoolRelation.predecessorId, schoolId),
  );
  const relations = await getFactHistories(read, "schoolRelation", isEitherSchool ?? sql`false`, seq);
  const names = schoolNames(
    read,
    relations.flatMap(({ row }) => [row.schoolId, row.predecessorId]),
    view,
  );
  const inRound = (table: InRound) =>
    and(eq(table.schoolId, schoolId), eq(table.roundId, roundId)) ?? sql`false`;
  const enrolments = await getFactHistories(read, "enrolment", inRound(enrolment), seq);
  const departures = await getFactHistories(read, "departure", inRound(departure), seq);
  const planned = rights.planning
    ? await getPlanningItems(read, schoolId, view, rights.readsPlannedVisit)
    : [];
  const visits = await getFactHistories(read, "visit", inRound(visit), seq);
  const verdicts = await getFactHistories(read, "verdict", inRound(verdict), seq);
  const followedVisits = visits.filter((history) => rights.follows(history.row)).map((history) => history.id);
  const reports = followedVisits.length
    ? await getFactHistories(read, "reportStep", inRound(reportStep), seq)
    : [];
  const remedies = followedVisits.length
    ? await getFactHistories(read, "remedyEvent", inRound(remedyEvent), seq)
    : [];
  const text = await textsOf(read, [
    ...(rights.grounds ? allRows(keurmerk).map((row) => row.groundDigest) : []),
    ...(rights.motivations ? allRows(verdicts).map((row) => row.motivationDigest) : []),
  ]);
  const items: TimelineItem[] = [
    ...profiles.map((history) =>
      toTimelineItem(history, true, ({ name, place }) => ({ type: "registration", name, place })),
    ),
    ...relations.map((history) =>
      toTimelineItem(history, true, (row) => {
        const isSuccessor = row.schoolId !== schoolId;
        const id = isSuccessor ? row.schoolId : row.predecessorId;
        return {
          type: "relation",
          kind: row.kind,
          isSuccessor,
          other: { id, name: names.get(id) ?? id },
        };
      }),
    ),
    ...enrolments.map((history) => toTimelineItem(history, true, () => ({ type: "enrolment" }))),
    ...departures.map((history) => toTimelineItem(history, true, () => ({ type: "departure" }))),
    ...planned,
    ...keurmerk.map((history) =>
      toTimelineItem(history, rights.grounds, (row) => ({
        type: "keurmerk",
        event: row.event,
        until: row.until,
        ground: rights.grounds ? text(row.groundDigest) : null,
        letterSentOn: row.letterSentOn,
        decidedOn: row.decidedOn,
        settles: row.settles,
      })),
    ),
    ...visits.map((history) =>
      toTimelineItem(history, rights.readsReasons(history.row), (row) => ({
        type: "visit",
        kind: row.kind,
        readable: rights.readsVisit(row),
      })),
    ),
    ...reports
      .filter((history) => followedVisits.includes(history.row.visitId))
      .map((history) =>
        toTimelineItem(history, true, ({ step, visitId }) => ({
          type: "report",
          step,
          visitId,
        })),
      ),
    ...remedies.map((history) =>
      toTimelineItem(history, true, ({ event, until }) => ({
        type: "remedy",
        event,
        until,
      })),
    ),
    ...verdicts.map((history) =>
      toTimelineItem(history, rights.motivations, (row) => ({
        type: "verdict",
        verdict: row.verdict,
        motivation: rights.motivations ? text(row.motivationDigest) : null,
      })),
    ),
  ];
  return items.sort(
    (a, b) => b.row.happenedOn.localeCompare(a.row.happenedOn) || b.recorded.seq - a.recorded.seq,
  );
}

function allRows<Row>(facts: FactHistory<Row>[]): Row[] {
  return facts.flatMap((fact) => [fact.row, ...fact.earlier.map((version) => version.row)]);
}
