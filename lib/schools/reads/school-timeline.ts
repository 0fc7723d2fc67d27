import { and, eq, or, sql } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import type { Read } from "#db/open.ts";
import { remedyEvent, reportStep, verdict } from "#db/schema/procedure.ts";
import { departure, enrolment, keurmerkEvent, schoolProfile, schoolRelation } from "#db/schema/register.ts";
import { visit } from "#db/schema/visits.ts";
import type { ReportStep } from "#lib/access/report-step.ts";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { ResolvedAsOf } from "#lib/operation/resolve-as-of.ts";
import { textsOf } from "#lib/operation/texts.ts";
import { type FactHistory, getFactHistories } from "#lib/operation/versions.ts";
import { schoolNames } from "#lib/register/reads/school-names.ts";
import type { RelationKind } from "#lib/register/rules/school-relation.ts";
import type { KeurmerkEventKind, RemedyEventKind, Verdict } from "#lib/status/rules/fact-words.ts";
import { getPlanningHistories, type PlanningFact } from "./timeline-planning.ts";
import { type Told, told } from "./timeline-told.ts";

/** What a fact in the timeline says. Texts are null where there are none or where the reader may not see them. */
export type TimelineFact =
  | { type: "registration"; name: string; place: string }
  | { type: "relation"; kind: RelationKind; isSuccessor: boolean; other: { id: string; name: string } }
  | { type: "enrolment" }
  | { type: "departure" }
  | PlanningFact
  | {
      type: "keurmerk";
      event: KeurmerkEventKind;
      until: Day | null;
      ground: string | null;
      letterSentOn: Day | null;
    }
  | { type: "visit"; kind: VisitKind; readable: boolean }
  | { type: "report"; step: ReportStep; visitId: string }
  | { type: "remedy"; event: RemedyEventKind; until: Day | null }
  | { type: "verdict"; verdict: Verdict; motivation: string | null };

export type TimelineItem = Told<TimelineFact>;

/** Which texts and links the reader gets; `follows` is for what comes between an inspection and its verdict. */
type Sight = {
  motivations: boolean;
  grounds: boolean;
  planning: boolean;
  readsVisit: (held: FactRow<"visit">) => boolean;
  follows: (held: FactRow<"visit">) => boolean;
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
  sight: Sight,
): Promise<TimelineItem[]> {
  const roundId = view.round.id;
  const { seq } = view;
  const profiles = await getFactHistories(read, "schoolProfile", eq(schoolProfile.schoolId, schoolId), seq);
  const keurmerk = await getFactHistories(read, "keurmerkEvent", eq(keurmerkEvent.schoolId, schoolId), seq);
  const either = or(eq(schoolRelation.schoolId, schoolId), eq(schoolRelation.predecessorId, schoolId));
  const relations = await getFactHistories(read, "schoolRelation", either ?? sql`false`, seq);
  const names = schoolNames(
    read,
    relations.flatMap(({ row }) => [row.schoolId, row.predecessorId]),
    view,
  );
  const inRound = (table: InRound) =>
    and(eq(table.schoolId, schoolId), eq(table.roundId, roundId)) ?? sql`false`;
  const enrolments = await getFactHistories(read, "enrolment", inRound(enrolment), seq);
  const departures = await getFactHistories(read, "departure", inRound(departure), seq);
  const planned = sight.planning ? await getPlanningHistories(read, schoolId, view) : [];
  const visits = await getFactHistories(read, "visit", inRound(visit), seq);
  const verdicts = await getFactHistories(read, "verdict", inRound(verdict), seq);
  const seen = visits.filter((f) => sight.follows(f.row)).map((f) => f.id);
  const reports = seen.length ? await getFactHistories(read, "reportStep", inRound(reportStep), seq) : [];
  const remedies = seen.length ? await getFactHistories(read, "remedyEvent", inRound(remedyEvent), seq) : [];
  const text = await textsOf(read, [
    ...(sight.grounds ? allRows(keurmerk).map((row) => row.groundDigest) : []),
    ...(sight.motivations ? allRows(verdicts).map((row) => row.motivationDigest) : []),
  ]);
  const items: TimelineItem[] = [
    ...profiles.map((f) =>
      told(f, true, ({ name, place }): TimelineFact => ({ type: "registration", name, place })),
    ),
    ...relations.map((f) =>
      told(f, true, (row): TimelineFact => {
        const isSuccessor = row.schoolId !== schoolId;
        const id = isSuccessor ? row.schoolId : row.predecessorId;
        return {
          type: "relation",
          kind: row.kind as RelationKind,
          isSuccessor,
          other: { id, name: names.get(id) ?? id },
        };
      }),
    ),
    ...enrolments.map((f) => told(f, true, (): TimelineFact => ({ type: "enrolment" }))),
    ...departures.map((f) => told(f, true, (): TimelineFact => ({ type: "departure" }))),
    ...planned,
    ...keurmerk.map((f) =>
      told(
        f,
        sight.grounds,
        (row): TimelineFact => ({
          type: "keurmerk",
          event: row.event as KeurmerkEventKind,
          until: row.until,
          ground: sight.grounds ? text(row.groundDigest) : null,
          letterSentOn: row.letterSentOn,
        }),
      ),
    ),
    ...visits.map((f) =>
      told(
        f,
        sight.readsVisit(f.row),
        (row): TimelineFact => ({
          type: "visit",
          kind: row.kind as VisitKind,
          readable: sight.readsVisit(row),
        }),
      ),
    ),
    ...reports
      .filter((f) => seen.includes(f.row.visitId))
      .map((f) =>
        told(
          f,
          true,
          ({ step, visitId }): TimelineFact => ({ type: "report", step: step as ReportStep, visitId }),
        ),
      ),
    ...remedies.map((f) =>
      told(
        f,
        true,
        ({ event, until }): TimelineFact => ({ type: "remedy", event: event as RemedyEventKind, until }),
      ),
    ),
    ...verdicts.map((f) =>
      told(
        f,
        sight.motivations,
        (row): TimelineFact => ({
          type: "verdict",
          verdict: row.verdict as Verdict,
          motivation: sight.motivations ? text(row.motivationDigest) : null,
        }),
      ),
    ),
  ];
  return items.sort(
    (a, b) => b.row.happenedOn.localeCompare(a.row.happenedOn) || b.recorded.seq - a.recorded.seq,
  );
}

function allRows<Row>(facts: FactHistory<Row>[]): Row[] {
  return facts.flatMap((fact) => [fact.row, ...fact.earlier.map((version) => version.row)]);
}
