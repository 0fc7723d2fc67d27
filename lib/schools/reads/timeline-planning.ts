import { and, eq, sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { announcement, declaration, plannedVisit, visitReturn } from "#db/schema/planned-visits.ts";
import { assignment } from "#db/schema/planning.ts";
import { inspectorNames } from "#lib/inspectors/reads/inspector-names.ts";
import type { ResolvedAsOf } from "#lib/operation/resolve-as-of.ts";
import { textsOf } from "#lib/operation/texts.ts";
import { getFactHistories } from "#lib/operation/versions.ts";
import { inspectorsOf } from "#lib/visits/reads/planned-visit-facts.ts";
import { type TimelineItem, toTimelineItem } from "./timeline-item.ts";

type Table =
  | typeof assignment
  | typeof plannedVisit
  | typeof announcement
  | typeof visitReturn
  | typeof declaration;

/**
 * The planning of visits to a school in a round, with all versions up to the view's journal position. Why a visit was called
 * off or came back is given where `readsVisit` says so of its inspectors.
 */
export async function getPlanningItems(
  read: Read,
  schoolId: string,
  { round, seq }: ResolvedAsOf,
  readsVisit: (inspectorIds: readonly string[]) => boolean,
): Promise<TimelineItem[]> {
  const inRound = (table: Table) =>
    and(eq(table.schoolId, schoolId), eq(table.roundId, round.id)) ?? sql`false`;
  const assignments = await getFactHistories(read, "assignment", inRound(assignment), seq);
  const planned = await getFactHistories(read, "plannedVisit", inRound(plannedVisit), seq);
  const announcements = await getFactHistories(read, "announcement", inRound(announcement), seq);
  const returns = await getFactHistories(read, "visitReturn", inRound(visitReturn), seq);
  const declarations = await getFactHistories(read, "declaration", inRound(declaration), seq);
  const nameOf = await inspectorNames(read);
  const text = await textsOf(
    read,
    returns.map(({ row }) => row.textDigest),
  );
  return [
    ...assignments.map((history) =>
      toTimelineItem(history, true, ({ quarter }) => ({ type: "assignment", quarter })),
    ),
    ...planned.map((history) =>
      toTimelineItem(history, readsVisit(inspectorsOf(history.row)), (row) => {
        const { kind, day, startsAt, endsAt } = row;
        const inspectors = inspectorsOf(row).map(nameOf);
        return { type: "planned-visit", kind, day, startsAt, endsAt, inspectors };
      }),
    ),
    ...announcements.map((history) =>
      toTimelineItem(history, true, ({ day }) => ({ type: "announcement", day })),
    ),
    ...returns.map((history) =>
      toTimelineItem(
        history,
        readsVisit([history.row.inspectorId]),
        ({ day, cause, inspectorId, textDigest }) => ({
          type: "visit-return",
          day,
          cause,
          inspector: nameOf(inspectorId),
          text: readsVisit([inspectorId]) ? text(textDigest) : null,
        }),
      ),
    ),
    ...declarations.map((history) =>
      toTimelineItem(history, true, ({ inspectorId }) => ({
        type: "declaration",
        inspector: nameOf(inspectorId),
      })),
    ),
  ];
}
