import { and, desc, gt, inArray, lte, sql } from "drizzle-orm";
import { journal } from "#db/journal/schema.ts";
import type { Read } from "#db/open.ts";
import { allows, mayEver } from "#lib/access/policy.ts";
import { differencesParams } from "#lib/figures/inputs/progress.ts";
import { getJournalLines, type JournalLine, readableActions } from "#lib/journal/reads/journal.ts";
import type { AsOf } from "#lib/operation/as-of.ts";
import type { JournalBook } from "#lib/operation/entry-view.ts";
import { query, type ReadContext } from "#lib/operation/query.ts";
import { type ResolvedAsOf, resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { profileJoin } from "#lib/register/reads/profile.ts";
import { isLeftUnvisited, schoolStatusCtes } from "#lib/status/reads/school-status-sql.ts";
import { asSeenBy, getProgress } from "./progress.ts";
import {
  differencesAnswer,
  type LimitedList,
  type ProgressDifferences,
  type SchoolDifference,
} from "./progress-differences-answer.ts";

const mostSchools = 100;
const mostEntries = 1000;

/** What differs between two days, or in what is known of a day. */
export function differencesQuery(book: JournalBook) {
  return query({
    action: "progress.read-differences",
    path: "/progress/differences",
    summary:
      "Two views of a round side by side: figures, schools that stand elsewhere, and entries recorded between",
    sample: plainSample({ vsOn: "2017-12-31" }),
    params: differencesParams,
    answer: differencesAnswer,
    async load(context, { vsOn, vsKnownAt, ...params }) {
      const left = await resolveAsOf(context, params);
      const other = { on: vsOn ?? left.on, knownAt: vsKnownAt ?? left.knownAt, round: left.round.code };
      const right = await resolveAsOf(context, other, { on: "vsOn", knownAt: "vsKnownAt" });
      const { read, actor } = context;
      return {
        left: await getProgress(read, left),
        right: await getProgress(read, right),
        schools: allows(actor, "school.read-status") ? schoolDifferences(read, left, right) : null,
        entries: mayEver(actor, "journal.list")
          ? await entriesBetween(context, book, left.seq, right.seq)
          : null,
      };
    },
    shape: ({ left, right, ...parts }, { actor }): ProgressDifferences => ({
      left: asSeenBy(actor, left),
      right: asSeenBy(actor, right),
      ...parts,
    }),
  });
}

function schoolDifferences(
  read: Read,
  left: ResolvedAsOf,
  right: ResolvedAsOf,
): LimitedList<SchoolDifference> {
  const statuses = ({ round, on, seq }: ResolvedAsOf) => {
    const asOf: AsOf = { roundId: round.id, on, seq };
    return sql`(
      with ${schoolStatusCtes(asOf)}
      select schoolId, leftOn, case when enteredOn is null then 'outside'
        when ${isLeftUnvisited()} then 'left' else status end as value
      from schoolStatus
    )`;
  };
  const on = left.on > right.on ? left.on : right.on;
  const rows = read.all<SchoolDifference & { total: number }>(sql`
    with differing as materialized (
      select coalesce(a.schoolId, b.schoolId) as id,
        coalesce(a.value, 'outside') as "from", coalesce(b.value, 'outside') as "to",
        ${left.on > right.on ? sql`a.leftOn` : sql`b.leftOn`} as leftOn
      from ${statuses(left)} a full join ${statuses(right)} b on b.schoolId = a.schoolId
      where coalesce(a.value, 'outside') <> coalesce(b.value, 'outside')
    )
    select d.id, p.name, d."from", d."to", d.leftOn, (select count(*) from differing) as total
    from differing d ${profileJoin(sql`d.id`, on, Math.max(left.seq, right.seq))}
    order by p.sortKey, d.id limit ${mostSchools}`);
  return {
    total: rows[0]?.total ?? 0,
    shown: rows.map(({ total: _, ...school }) => school),
  };
}

async function entriesBetween(
  context: ReadContext,
  book: JournalBook,
  seq: number,
  otherSeq: number,
): Promise<LimitedList<JournalLine>> {
  const { read } = context;
  const between = and(
    inArray(journal.action, readableActions(context.actor, book)),
    gt(journal.seq, Math.min(seq, otherSeq)),
    lte(journal.seq, Math.max(seq, otherSeq)),
  );
  const rows = await read.select().from(journal).where(between).orderBy(desc(journal.seq)).limit(mostEntries);
  const total = await read.$count(journal, between);
  return { total, shown: await getJournalLines(context, rows, book) };
}
