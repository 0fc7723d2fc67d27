import { sql } from "drizzle-orm";
import { z } from "zod";
import type { FactRow } from "#db/fact-tables.ts";
import { getSchool } from "#db/rows.ts";
import { allows } from "#lib/access/policy.ts";
import type { Day } from "#lib/calendar/day.ts";
import { dayAnswer, seqAnswer } from "#lib/operation/answer-parts.ts";
import { query } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { idOr } from "#lib/operation/sample.ts";
import { readsText } from "#lib/operation/texts.ts";
import { profileJoin, profileSelection } from "#lib/register/reads/profile.ts";
import { profileAnswerShape } from "#lib/register/reads/profile-answer.ts";
import { getRelatedSchools, relatedSchoolAnswer } from "#lib/register/reads/school-relations.ts";
import {
  type Profile,
  privateProfileColumns,
  profileColumnNames,
  profileColumns,
  publicProfileColumns,
} from "#lib/register/rules/profile-columns.ts";
import { provinces } from "#lib/register/rules/school.ts";
import { readSchoolParams } from "#lib/schools/inputs/schools.ts";
import { pickProperties } from "#lib/schools/rules/pick.ts";
import { keurmerkStage, keurmerkSuspended, schoolStatusCtes } from "#lib/status/reads/school-status-sql.ts";
import { statusAnswer } from "#lib/status/reads/status-answers.ts";
import type { KeurmerkStage } from "#lib/status/rules/fact-words.ts";
import type { Status } from "#lib/status/rules/status.ts";
import { keurmerkAnswer } from "./school-list.ts";
import { getTimeline } from "./school-timeline.ts";
import { timelineItemAnswer } from "./timeline-item.ts";

const knownToAllShape = {
  id: z.string(),
  ...profileAnswerShape(publicProfileColumns),
  keurmerk: keurmerkAnswer,
  related: z.array(relatedSchoolAnswer).meta({ description: "Predecessors and successors" }),
};

const statusShape = {
  on: dayAnswer,
  knownAt: dayAnswer,
  seq: seqAnswer,
  round: z.string(),
  number: z.string(),
  ...profileAnswerShape(privateProfileColumns),
  province: z.enum([...provinces, ""]).meta({ description: "Empty where the school was not known yet" }),
  status: statusAnswer.nullable().meta({ description: "Null when the school had not entered the round" }),
  leftOn: dayAnswer.nullable(),
  timeline: z.array(timelineItemAnswer).meta({ description: "The latest first" }),
};

export const schoolAnswer = z.strictObject({
  ...knownToAllShape,
  tidk: z
    .strictObject(statusShape)
    .optional()
    .meta({ description: "Absent for roles that see only what is public" }),
});
export type School = z.output<typeof schoolAnswer>;

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
  answer: schoolAnswer,
  async load(context, params) {
    const { read, actor } = context;
    const school = await getSchool(read, params.id);
    const view = await resolveAsOf(context, params);
    const [row] = read.all<Row>(sql`
      with ${schoolStatusCtes({ roundId: view.round.id, on: view.on, seq: view.seq }, sql`${school.id}`)}
      select c.id, ${profileSelection(profileColumnNames)}, s.status, s.enteredOn, s.leftOn,
        ${keurmerkStage(sql`c.id`, view.on, view.seq)} as stage,
        ${keurmerkSuspended(sql`c.id`, view.on, view.seq)} as suspended
      from (select ${school.id} as id) c
      ${profileJoin(sql`c.id`, view.on, view.seq)}
      left join schoolStatus s on s.schoolId = c.id`);
    const timeline = allows(actor, "school.read-status")
      ? await getTimeline(read, school.id, view, {
          motivations: readsText(actor, "verdict.motivationDigest"),
          grounds: readsText(actor, "keurmerkEvent.groundDigest"),
          planning: allows(actor, "planning.read"),
          readsPlannedVisit: (inspectorIds) => readsText(actor, "visitReturn.textDigest", { inspectorIds }),
          readsVisit: (visit) =>
            allows(actor, "visit.read", { inspectorId: visit.inspectorId, visitKind: visit.kind }),
          readsReasons: (visit) =>
            readsText(actor, "reason of inspection", {
              inspectorId: visit.inspectorId,
              visitKind: visit.kind,
            }),
          follows: (visit) => allows(actor, "report.read", { inspectorId: visit.inspectorId }),
        })
      : [];
    const related = getRelatedSchools(read, school.id, view);
    return { school, view, row, related, timeline };
  },
  shape({ school, view, row, related, timeline }, { actor }): School {
    const known = row ?? unknownYet(school);
    const { id, stage, suspended, leftOn } = known;
    const keurmerk = { stage, suspended: suspended === 1 };
    const shown = { id, ...pickProperties(known, publicProfileColumns), keurmerk, related };
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
        ...pickProperties(known, privateProfileColumns),
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
