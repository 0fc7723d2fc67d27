import { and, eq, or, sql } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import { remedyEvent, reportStep } from "#db/follow-up-schema.ts";
import { schoolRelation } from "#db/location-schema.ts";
import type { Read } from "#db/open.ts";
import { assignment } from "#db/planning-schema.ts";
import { departure, enrolment, keurmerkEvent, schoolProfile, verdict, visit } from "#db/schema.ts";
import type { Day } from "#lib/domain/day.ts";
import type { KeurmerkEventKind } from "#lib/domain/keurmerk.ts";
import type { Quarter } from "#lib/domain/quarter.ts";
import type { RemedyEventKind } from "#lib/domain/remedy.ts";
import type { ReportStep } from "#lib/domain/report.ts";
import type { RelationKind } from "#lib/domain/school-relation.ts";
import type { Verdict } from "#lib/domain/verdict.ts";
import type { VisitKind } from "#lib/domain/visit.ts";
import { schoolNames } from "./school-names.ts";
import { textsOf } from "./texts.ts";
import { type FactHistory, getFactHistories } from "./versions.ts";
import type { ResolvedView } from "./viewpoint.ts";

/** What a fact in the timeline says. Texts are null where there are none or where the reader may not see them. */
export type TimelineFact =
  | { type: "registration"; name: string; place: string }
  | { type: "relation"; kind: RelationKind; isSuccessor: boolean; other: { id: string; name: string } }
  | { type: "enrolment" }
  | { type: "departure" }
  | { type: "assignment"; quarter: Quarter }
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

/** A fact of a school: what it says now, when it happened, who wrote it down, and what was corrected. */
export type TimelineItem = FactHistory<{ happenedOn: Day; fact: TimelineFact }>;

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
  | typeof assignment
  | typeof reportStep
  | typeof remedyEvent;

/** Everything that happened to a school in a round, as known at the view's journal position, the latest first. */
export async function getTimeline(
  read: Read,
  schoolId: string,
  view: ResolvedView,
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
  const assignments = sight.planning
    ? await getFactHistories(read, "assignment", inRound(assignment), seq)
    : [];
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
    ...profiles.map((f) => told(f, true, ({ name, place }) => ({ type: "registration", name, place }))),
    ...relations.map((f) =>
      told(f, true, (row) => {
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
    ...enrolments.map((f) => told(f, true, () => ({ type: "enrolment" }))),
    ...departures.map((f) => told(f, true, () => ({ type: "departure" }))),
    ...assignments.map((f) => told(f, true, ({ quarter }) => ({ type: "assignment", quarter }))),
    ...keurmerk.map((f) =>
      told(f, sight.grounds, (row) => ({
        type: "keurmerk",
        event: row.event as KeurmerkEventKind,
        until: row.until,
        ground: sight.grounds ? text(row.groundDigest) : null,
        letterSentOn: row.letterSentOn,
      })),
    ),
    ...visits.map((f) =>
      told(f, sight.readsVisit(f.row), (row) => ({
        type: "visit",
        kind: row.kind as VisitKind,
        readable: sight.readsVisit(row),
      })),
    ),
    ...reports
      .filter((f) => seen.includes(f.row.visitId))
      .map((f) =>
        told(f, true, ({ step, visitId }) => ({ type: "report", step: step as ReportStep, visitId })),
      ),
    ...remedies.map((f) =>
      told(f, true, ({ event, until }) => ({ type: "remedy", event: event as RemedyEventKind, until })),
    ),
    ...verdicts.map((f) =>
      told(f, sight.motivations, (row) => ({
        type: "verdict",
        verdict: row.verdict as Verdict,
        motivation: sight.motivations ? text(row.motivationDigest) : null,
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

/** A fact in the terms of the timeline; the reasons of its corrections only for who may read its texts. */
function told<Row extends { happenedOn: Day }>(
  { row, earlier, withdrawn, ...rest }: FactHistory<Row>,
  withReasons: boolean,
  tell: (row: Row) => TimelineFact,
): TimelineItem {
  const say = (version: Row) => ({ happenedOn: version.happenedOn, fact: tell(version) });
  const reasonOf = (change: { reason: string | null }) => (withReasons ? change.reason : null);
  return {
    ...rest,
    row: say(row),
    withdrawn: withdrawn && { ...withdrawn, reason: reasonOf(withdrawn) },
    earlier: earlier.map((version) => ({ ...version, row: say(version.row), reason: reasonOf(version) })),
  };
}
