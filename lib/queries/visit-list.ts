import { sql } from "drizzle-orm";
import { journalEnd } from "#db/journal-entry.ts";
import { isPerson } from "#lib/domain/actor.ts";
import { dayOf } from "#lib/domain/amsterdam.ts";
import type { Day } from "#lib/domain/day.ts";
import type { VisitKind } from "#lib/domain/visit.ts";
import { listVisitsParams } from "#lib/inputs/visit-list.ts";
import { profileJoin } from "./profile.ts";
import { query } from "./query.ts";
import { knownAt } from "./standing.ts";
import { textsOf } from "./texts.ts";

export type VisitRow = {
  id: string;
  schoolId: string;
  schoolName: string;
  place: string;
  heldOn: Day;
  kind: VisitKind;
  inspector: string | null;
};

/** Visits known now, the latest first: an inspector's own, Blik op Werk's school visits, all for the coordinator. */
export const listVisits = query({
  action: "visit.list",
  path: "/visits",
  summary: "Visits, the latest first: those that the asker may read",
  params: listVisitsParams,
  async load({ read, actor, now }, { limit, after }) {
    const { last } = await journalEnd(read);
    const own =
      isPerson(actor) && actor.role === "inspector"
        ? sql`(v.inspectorId = ${actor.inspectorId} or exists (
            select 1 from secondInspector s
            where s.visitId = v.id and s.untilSeq is null and s.inspectorId = ${actor.inspectorId}))`
        : sql`true`;
    const kinds = isPerson(actor) && actor.role === "reviewer" ? sql`v.kind = 'no-lessons'` : sql`true`;
    const [heldOn, id] = after?.split("|") ?? [];
    const page = heldOn === undefined ? sql`true` : sql`(v.happenedOn, v.id) < (${heldOn}, ${id ?? ""})`;
    const rows = read.all<Omit<VisitRow, "inspector"> & { nameDigest: string | null }>(sql`
      select v.id, v.schoolId, v.happenedOn as heldOn, v.kind, p.name as schoolName, p.place, i.nameDigest
      from visit v
      ${profileJoin(sql`v.schoolId`, dayOf(now), last)}
      left join inspector i on i.id = v.inspectorId and i.untilSeq is null
      where ${knownAt("v", last)} and ${own} and ${kinds} and ${page}
      order by v.happenedOn desc, v.id desc limit ${limit + 1}`);
    const text = await textsOf(
      read,
      rows.map((row) => row.nameDigest),
    );
    return rows.map(({ nameDigest, ...row }): VisitRow => ({ ...row, inspector: text(nameDigest) }));
  },
  shape(rows, _context, { limit }): { visits: VisitRow[]; next: string | null } {
    const visits = rows.slice(0, limit);
    const last = rows.length > limit ? visits.at(-1) : undefined;
    return { visits, next: last ? `${last.heldOn}|${last.id}` : null };
  },
});
