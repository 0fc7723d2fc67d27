import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "#lib/access/actor.ts";
import { allows } from "#lib/access/policy.ts";
import { daysBetween } from "#lib/calendar/day.ts";
import { readWaitingParams } from "#lib/figures/inputs/waiting.ts";
import {
  type Act,
  acts,
  countWaits,
  type Wait,
  type WaitingSince,
  waitOfAct,
  waits,
} from "#lib/figures/rules/waiting.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import { query, type ReadContext } from "#lib/operation/query.ts";
import { resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { textsOf } from "#lib/operation/texts.ts";
import { profileJoin } from "#lib/register/reads/profile.ts";
import { type WaitingAnswer, type WaitingSchool, waitingAnswer } from "./waiting-answer.ts";
import { waitingTables } from "./waiting-tables.ts";

type Row = Omit<WaitingSchool, "days" | "inspector" | "mayAct"> & {
  sortKey: string;
  inspectorId: string | null;
  secondInspectorId: string | null;
  nameDigest: string | null;
};

/** What the schools with an unfinished inspection wait for, and how long. */
export const readWaiting = query({
  action: "progress.read-waiting",
  path: "/progress/waiting",
  summary:
    "Unfinished inspections by what they wait for and how long; the schools for those who may list them",
  sample: plainSample({}),
  params: readWaitingParams,
  answer: waitingAnswer,
  async load(context, { for: wanted, limit, after, ...params }) {
    const { round, ...view } = await resolveAsOf(context, params);
    const asOf = { roundId: round.id, on: view.on, seq: view.seq };
    const groups = context.read.all<WaitingSince>(sql`
      with ${waitingTables(asOf)}
      select act, since, count(*) as schools from waiting group by act, since`);
    const isListed = limit > 0 && allows(context.actor, "school.read-status");
    const rows = isListed ? getRows(context, asOf, { wanted, limit, after }) : [];
    const names = allows(context.actor, "inspector.list") ? rows.map((row) => row.nameDigest) : [];
    return { view: { ...view, round: round.code }, groups, rows, nameOf: await textsOf(context.read, names) };
  },
  shape({ view, groups, rows, nameOf }, { actor }, { limit }): WaitingAnswer {
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const mayKnow = allows(actor, "inspector.list");
    const counted = {
      ...view,
      total: countWaits(view.on, groups),
      steps: waits.map((wait) => ({
        for: wait,
        ...countWaits(
          view.on,
          groups.filter(({ act }) => waitOfAct[act] === wait),
        ),
      })),
      next: last ? `${last.since}|${last.sortKey}|${last.id}` : null,
    };
    if (!allows(actor, "school.read-status")) return counted;
    const schools = shown.map(({ sortKey: _, inspectorId, secondInspectorId, nameDigest, ...school }) => ({
      ...school,
      days: daysBetween(school.since, view.on),
      inspector: mayKnow ? nameOf(nameDigest) : null,
      mayAct: mayAct(actor, school.act, [inspectorId, secondInspectorId]),
    }));
    return { ...counted, schools };
  },
});

function getRows(
  { read }: ReadContext,
  asOf: AsOf,
  { wanted, limit, after }: { wanted?: Wait; limit: number; after?: string },
): Row[] {
  const { on, seq } = asOf;
  const chosen = acts.filter((act) => wanted === undefined || waitOfAct[act] === wanted);
  return read.all<Row>(sql`
    with ${waitingTables(asOf)},
    page as materialized (
      select w.*, p.name, p.place, p.sortKey from waiting w
      ${profileJoin(sql`w.schoolId`, on, seq)}
      where w.act in ${chosen} and ${after === undefined ? sql`true` : isAfter(after)}
      order by w.since, p.sortKey, w.schoolId limit ${limit + 1}
    )
    select page.schoolId as id, n.number, page.name, page.place, page.sortKey, page.act, page.since, page.leftOn,
      v.inspectorId, i.nameDigest,
      (select s.inspectorId from secondInspector s where s.visitId = v.id and s.untilSeq is null) as secondInspectorId
    from page
    join school n on n.id = page.schoolId and ${knownAt("n", seq)}
    join visit v on v.id = page.visitId and ${knownAt("v", seq)}
    left join inspector i on i.id = v.inspectorId and i.untilSeq is null
    order by page.since, page.sortKey, page.schoolId`);
}

function isAfter(after: string): SQL {
  const [since = "", sortKey = "", id = ""] = after.split("|");
  return sql`(w.since, p.sortKey, w.schoolId) > (${since}, ${sortKey}, ${id})`;
}

/** The acts that the asker may record: those of the policy, an inspector's only about the own visit. */
function mayAct(actor: Actor, act: Act, inspectors: readonly (string | null)[]): boolean {
  const inspectorIds = inspectors.filter((id) => id !== null);
  switch (act) {
    case "send-draft":
      return allows(actor, "report.record", { inspectorIds, reportStep: "draft-sent" });
    case "await-reaction":
    case "send-final":
      return allows(actor, "report.record", { inspectorIds, reportStep: "final" });
    case "await-remedy":
      return allows(actor, "remedy.record");
    case "reinspect":
      return allows(actor, "visit.record", { inspectorIds, visitKind: "reinspection" });
    case "judge":
      return allows(actor, "verdict.give");
  }
}
