import { sql } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import { getSchool } from "#db/rows.ts";
import { allows } from "#lib/access/policy.ts";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import type { Day } from "#lib/calendar/day.ts";
import { query } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { idOr } from "#lib/operation/sample.ts";
import { profileJoin, profileSelection } from "#lib/register/reads/profile.ts";
import { getRelatedSchools, type RelatedSchool } from "#lib/register/reads/school-relations.ts";
import {
  type Profile,
  type PublicProfileColumn,
  privateProfileColumns,
  profileColumnNames,
  profileColumns,
  publicProfileColumns,
} from "#lib/register/rules/profile-columns.ts";
import { readSchoolParams } from "#lib/schools/inputs/schools.ts";
import { pick } from "#lib/schools/rules/pick.ts";
import { keurmerkStage, keurmerkSuspended, schoolStatusCtes } from "#lib/status/reads/school-status-sql.ts";
import type { KeurmerkStage } from "#lib/status/rules/fact-words.ts";
import type { Status } from "#lib/status/rules/status.ts";
import { getTimeline, type TimelineItem } from "./school-timeline.ts";

export type School = Pick<Profile, PublicProfileColumn> & {
  id: string;
  keurmerk: { stage: KeurmerkStage | null; suspended: boolean };
  /** Predecessors and successors. */
  related: RelatedSchool[];
  /** Absent for roles that see only what is public. */
  tidk?: Omit<Profile, PublicProfileColumn> & {
    on: Day;
    knownAt: Day;
    seq: number;
    round: string;
    number: string;
    /** Null when the school had not entered the round. */
    status: Status | null;
    leftOn: Day | null;
    timeline: TimelineItem[];
  };
};

type Row = Profile & {
  id: string;
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
  sample: (world, which) => ({ raw: { id: idOr(which, world.schoolId) } }),
  params: readSchoolParams,
  async load(context, params) {
    const { read, actor } = context;
    const school = await getSchool(read, params.id);
    const view = await resolveAsOf(context, params);
    const [row] = read.all<Row>(sql`
      with ${schoolStatusCtes({ roundId: view.round.id, on: view.on, seq: view.seq }, school.id)}
      select c.id, ${profileSelection(profileColumnNames)}, s.status, s.enteredOn, s.leftOn,
        ${keurmerkStage(sql`c.id`, view.on, view.seq)} as stage,
        ${keurmerkSuspended(sql`c.id`, view.on, view.seq)} as suspended
      from (select ${school.id} as id) c
      ${profileJoin(sql`c.id`, view.on, view.seq)}
      left join standing s on s.schoolId = c.id`);
    const timeline = allows(actor, "school.read-status")
      ? await getTimeline(read, school.id, view, {
          motivations: allows(actor, "verdict.read-motivation"),
          grounds: allows(actor, "keurmerk.read-ground"),
          planning: allows(actor, "planning.read"),
          readsVisit: (held) =>
            allows(actor, "visit.read", { inspectorId: held.inspectorId, visitKind: held.kind as VisitKind }),
          follows: (held) => allows(actor, "report.read", { inspectorId: held.inspectorId }),
        })
      : [];
    const related = getRelatedSchools(read, school.id, view);
    return { school, view, row, related, timeline };
  },
  shape({ school, view, row, related, timeline }, { actor }): School {
    const known = row ?? unknownYet(school);
    const { id, stage, suspended, leftOn } = known;
    const keurmerk = { stage, suspended: suspended === 1 };
    const shown = { id, ...pick(known, publicProfileColumns), keurmerk, related };
    if (!allows(actor, "school.read-status")) return shown;
    const { on, knownAt, seq, round } = view;
    const status = known.enteredOn === null ? null : known.status;
    return {
      ...shown,
      tidk: {
        on,
        knownAt,
        seq,
        round: round.code,
        number: school.number,
        ...pick(known, privateProfileColumns),
        status,
        leftOn,
        timeline,
      },
    };
  },
});

const nothingKnown = Object.fromEntries(
  profileColumnNames.map((name) => [name, profileColumns[name].isOptional ? null : ""]),
) as Profile;

/** A school that was not known yet at the journal position asked about. */
function unknownYet(school: FactRow<"school">): Row {
  return {
    ...nothingKnown,
    id: school.id,
    name: school.number,
    stage: null,
    suspended: 0,
    status: null,
    enteredOn: null,
    leftOn: null,
  };
}
