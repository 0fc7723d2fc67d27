import { and, eq, sql } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import type { Read } from "#db/open.ts";
import { getSchool } from "#db/rows.ts";
import { departure, enrolment, keurmerkEvent, schoolProfile, verdict, visit } from "#db/schema.ts";
import type { Day } from "#lib/domain/day.ts";
import type { KeurmerkEventKind, KeurmerkStage } from "#lib/domain/keurmerk.ts";
import { allows } from "#lib/domain/policy.ts";
import type { Status } from "#lib/domain/status.ts";
import type { Verdict } from "#lib/domain/verdict.ts";
import type { VisitKind } from "#lib/domain/visit.ts";
import { readSchoolParams } from "#lib/inputs/schools.ts";
import { profileJoin } from "./profile.ts";
import { query } from "./query.ts";
import { keurmerkStage, keurmerkSuspended, standingTables } from "./standing.ts";
import { textsOf } from "./texts.ts";
import { type FactHistory, getFactHistories } from "./versions.ts";
import { type ResolvedView, resolveView } from "./viewpoint.ts";

/** What a fact in the timeline says. Texts are null where there are none or where the reader may not see them. */
export type TimelineFact =
  | { type: "registration"; name: string; place: string }
  | { type: "enrolment" }
  | { type: "departure" }
  | {
      type: "keurmerk";
      event: KeurmerkEventKind;
      until: Day | null;
      ground: string | null;
      letterSentOn: Day | null;
    }
  | { type: "visit"; kind: VisitKind; readable: boolean }
  | { type: "verdict"; verdict: Verdict; motivation: string | null };

/** A fact of a school: what it says now, when it happened, who wrote it down, and what was corrected. */
export type TimelineItem = FactHistory<{ happenedOn: Day; fact: TimelineFact }>;

export type School = {
  id: string;
  name: string;
  place: string;
  keurmerk: { stage: KeurmerkStage | null; suspended: boolean };
  /** Absent for roles that see only what is public. */
  tidk?: {
    on: Day;
    knownAt: Day;
    seq: number;
    round: string;
    number: string;
    province: string;
    legalEntity: string | null;
    learners: number | null;
    /** Null when the school had not entered the round. */
    status: Status | null;
    leftOn: Day | null;
    timeline: TimelineItem[];
  };
};

type Row = Omit<School, "keurmerk" | "tidk"> & {
  province: string;
  legalEntity: string | null;
  learners: number | null;
  stage: KeurmerkStage | null;
  suspended: number;
  status: Status | null;
  enteredOn: Day | null;
  leftOn: Day | null;
};

/** One school with everything that happened, in one round, as known on a day. */
export const readSchool = query({
  action: "school.read",
  path: "/schools/{id}",
  summary: "A school by id or number, with its timeline",
  params: readSchoolParams,
  async load(context, params) {
    const { read, actor, now } = context;
    const school = await getSchool(read, params.id);
    const view = await resolveView({ read, actor, now }, params);
    const [row] = read.all<Row>(sql`
      with ${standingTables({ roundId: view.round.id, on: view.on, seq: view.seq }, school.id)}
      select c.id, p.name, p.place, p.province, p.legalEntity, p.learners, s.status, s.enteredOn, s.leftOn,
        ${keurmerkStage(sql`c.id`, view.on, view.seq)} as stage,
        ${keurmerkSuspended(sql`c.id`, view.on, view.seq)} as suspended
      from (select ${school.id} as id) c
      ${profileJoin(sql`c.id`, view.on, view.seq)}
      left join standing s on s.schoolId = c.id`);
    const timeline = allows(actor, "school.read-status")
      ? await timelineOf(read, school.id, view, {
          motivations: allows(actor, "verdict.read-motivation"),
          grounds: allows(actor, "keurmerk.read-ground"),
          readsVisit: (held) =>
            allows(actor, "visit.read", { inspectorId: held.inspectorId, visitKind: held.kind as VisitKind }),
        })
      : [];
    return { school, view, row, timeline };
  },
  shape({ school, view, row, timeline }, { actor }): School {
    const known = row ?? unknownYet(school);
    const { id, name, place, stage, suspended } = known;
    const shown = { id, name, place, keurmerk: { stage, suspended: suspended === 1 } };
    if (!allows(actor, "school.read-status")) return shown;
    const { on, knownAt, seq, round } = view;
    const { province, legalEntity, learners, leftOn } = known;
    const status = known.enteredOn === null ? null : known.status;
    return {
      ...shown,
      tidk: {
        on,
        knownAt,
        seq,
        round: round.code,
        number: school.number,
        province,
        legalEntity,
        learners,
        status,
        leftOn,
        timeline,
      },
    };
  },
});

/** A school that was not known yet at the journal position asked about. */
function unknownYet(school: FactRow<"school">): Row {
  return {
    id: school.id,
    name: school.number,
    place: "",
    province: "",
    legalEntity: null,
    learners: null,
    stage: null,
    suspended: 0,
    status: null,
    enteredOn: null,
    leftOn: null,
  };
}

type Sight = { motivations: boolean; grounds: boolean; readsVisit: (held: FactRow<"visit">) => boolean };

async function timelineOf(
  read: Read,
  schoolId: string,
  view: ResolvedView,
  sight: Sight,
): Promise<TimelineItem[]> {
  const roundId = view.round.id;
  const { seq } = view;
  const profiles = await getFactHistories(read, "schoolProfile", eq(schoolProfile.schoolId, schoolId), seq);
  const keurmerk = await getFactHistories(read, "keurmerkEvent", eq(keurmerkEvent.schoolId, schoolId), seq);
  const inRound = <T extends typeof visit | typeof verdict | typeof enrolment | typeof departure>(table: T) =>
    and(eq(table.schoolId, schoolId), eq(table.roundId, roundId)) ?? sql`false`;
  const enrolments = await getFactHistories(read, "enrolment", inRound(enrolment), seq);
  const departures = await getFactHistories(read, "departure", inRound(departure), seq);
  const visits = await getFactHistories(read, "visit", inRound(visit), seq);
  const verdicts = await getFactHistories(read, "verdict", inRound(verdict), seq);
  const text = await textsOf(read, [
    ...(sight.grounds ? allRows(keurmerk).map((row) => row.groundDigest) : []),
    ...(sight.motivations ? allRows(verdicts).map((row) => row.motivationDigest) : []),
  ]);
  const items: TimelineItem[] = [
    ...profiles.map((f) => told(f, ({ name, place }) => ({ type: "registration", name, place }))),
    ...enrolments.map((f) => told(f, () => ({ type: "enrolment" }))),
    ...departures.map((f) => told(f, () => ({ type: "departure" }))),
    ...keurmerk.map((f) =>
      told(f, (row) => ({
        type: "keurmerk",
        event: row.event as KeurmerkEventKind,
        until: row.until,
        ground: sight.grounds ? text(row.groundDigest) : null,
        letterSentOn: row.letterSentOn,
      })),
    ),
    ...visits.map((f) =>
      told(f, (row) => ({ type: "visit", kind: row.kind as VisitKind, readable: sight.readsVisit(row) })),
    ),
    ...verdicts.map((f) =>
      told(f, (row) => ({
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

function told<Row extends { happenedOn: Day }>(
  { row, earlier, ...rest }: FactHistory<Row>,
  tell: (row: Row) => TimelineFact,
): TimelineItem {
  const say = (version: Row) => ({ happenedOn: version.happenedOn, fact: tell(version) });
  return {
    ...rest,
    row: say(row),
    earlier: earlier.map((version) => ({ ...version, row: say(version.row) })),
  };
}
