import { LeftBadge } from "#components/schools/status-badge.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Column } from "#components/ui/tables/data-table.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import type { PlannedVisitRow } from "#lib/visits/reads/planned-visit-list.ts";
import { formatMoment } from "#lib/visits/text/planned-visits.ts";

/** What any list of planned visits can show of one. */
type Shown = Pick<
  PlannedVisitRow,
  "id" | "schoolName" | "leftOn" | "kind" | "day" | "startsAt" | "endsAt" | "announcedOn"
>;

export const visitColumns = {
  school: {
    header: "School",
    cell: (visit) => (
      <span>
        <Link href={visitPaths.plannedVisit(visit.id)}>
          <span>{visit.schoolName}</span>
          <span className="sr-only">{`, bezoek van ${dutchDay(visit.day)}`}</span>
        </Link>{" "}
        <LeftBadge leftOn={visit.leftOn} />
      </span>
    ),
  },
  when: { header: "Dag en tijd", cell: formatMoment },
  kind: { header: "Soort bezoek", cell: ({ kind }) => visitKindNames[kind] },
  announced: {
    header: "School ingelicht",
    cell: ({ announcedOn }) => (announcedOn ? dutchDay(announcedOn) : "Nog niet"),
  },
} as const satisfies Record<string, Column<Shown>>;
