import { and, eq, sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { announcement, declaration, plannedVisit, visitReturn } from "#db/schema/planned-visits.ts";
import { assignment } from "#db/schema/planning.ts";
import type { ClockTime } from "#lib/calendar/clock-time.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { Quarter } from "#lib/calendar/quarter.ts";
import { inspectorNames } from "#lib/inspectors/reads/inspector-names.ts";
import type { ResolvedAsOf } from "#lib/operation/resolve-as-of.ts";
import { textsOf } from "#lib/operation/texts.ts";
import { getFactHistories } from "#lib/operation/versions.ts";
import { inspectorsOf } from "#lib/visits/reads/planned-visit-facts.ts";
import type { PlannedKind, ReturnCause } from "#lib/visits/rules/planned-visit.ts";
import { type Told, told } from "./timeline-told.ts";

/** What the planning says of a school in its timeline. */
export type PlanningFact =
  | { type: "assignment"; quarter: Quarter }
  | {
      type: "planned-visit";
      kind: PlannedKind;
      day: Day;
      startsAt: ClockTime;
      endsAt: ClockTime;
      inspectors: string[];
    }
  | { type: "announcement"; day: Day }
  | { type: "visit-return"; day: Day; cause: ReturnCause; inspector: string; text: string | null }
  | { type: "declaration"; inspector: string };

type Table =
  | typeof assignment
  | typeof plannedVisit
  | typeof announcement
  | typeof visitReturn
  | typeof declaration;

/** The planning of visits to a school in a round, with all versions up to the view's journal position. */
export async function getPlanningHistories(
  read: Read,
  schoolId: string,
  { round, seq }: ResolvedAsOf,
): Promise<Told<PlanningFact>[]> {
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
    ...assignments.map((f) =>
      told(f, true, ({ quarter }): PlanningFact => ({ type: "assignment", quarter })),
    ),
    ...planned.map((f) =>
      told(f, true, (row): PlanningFact => {
        const { kind, day, startsAt, endsAt } = row;
        const inspectors = inspectorsOf(row).map(nameOf);
        return { type: "planned-visit", kind: kind as PlannedKind, day, startsAt, endsAt, inspectors };
      }),
    ),
    ...announcements.map((f) => told(f, true, ({ day }): PlanningFact => ({ type: "announcement", day }))),
    ...returns.map((f) =>
      told(
        f,
        true,
        ({ day, cause, inspectorId, textDigest }): PlanningFact => ({
          type: "visit-return",
          day,
          cause: cause as ReturnCause,
          inspector: nameOf(inspectorId),
          text: text(textDigest),
        }),
      ),
    ),
    ...declarations.map((f) =>
      told(
        f,
        true,
        ({ inspectorId }): PlanningFact => ({
          type: "declaration",
          inspector: nameOf(inspectorId),
        }),
      ),
    ),
  ];
}
