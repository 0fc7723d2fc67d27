import { and, eq, sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { announcement, declaration, plannedVisit, visitReturn } from "#db/planned-visit-schema.ts";
import { assignment } from "#db/planning-schema.ts";
import type { ClockTime } from "#lib/domain/clock-time.ts";
import type { Day } from "#lib/domain/day.ts";
import type { PlannedKind, ReturnCause } from "#lib/domain/planned-visit.ts";
import type { Quarter } from "#lib/domain/quarter.ts";
import type { ResolvedAsOf } from "./as-of.ts";
import { inspectorNames } from "./inspector-names.ts";
import { inspectorsOf } from "./planned-visit-facts.ts";
import { textsOf } from "./texts.ts";
import { type Told, told } from "./timeline-told.ts";
import { getFactHistories } from "./versions.ts";

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
