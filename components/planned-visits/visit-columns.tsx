import type { Column } from "#components/ui/data-table.tsx";
import { Link } from "#components/ui/link.tsx";
import { dutchDay } from "#lib/domain/day.ts";
import type { PlannedVisitRow } from "#lib/queries/planned-visit-list.ts";
import { whenSaid } from "#lib/text/planned-visits.ts";
import { visitKindNames } from "#lib/text/status-names.ts";
import { visitPaths } from "#lib/visits-paths.ts";

/** What any list of planned visits can show of one. */
type Shown = Pick<
  PlannedVisitRow,
  "id" | "schoolName" | "kind" | "day" | "startsAt" | "endsAt" | "announcedOn"
>;

export const visitColumns = {
  school: {
    header: "School",
    cell: (visit) => (
      <Link href={visitPaths.plannedVisit(visit.id)}>
        {visit.schoolName}
        <span className="sr-only">, bezoek van {dutchDay(visit.day)}</span>
      </Link>
    ),
  },
  when: { header: "Dag en tijd", cell: whenSaid },
  kind: { header: "Soort bezoek", cell: ({ kind }) => visitKindNames[kind] },
  announced: {
    header: "School ingelicht",
    cell: ({ announcedOn }) => (announcedOn ? dutchDay(announcedOn) : "Nog niet"),
  },
} as const satisfies Record<string, Column<Shown>>;
