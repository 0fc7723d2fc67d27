import { SchoolLink } from "#components/schools/school-link.tsx";
import { Link } from "#components/ui/link.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { SortChoice } from "#components/ui/tables/sort-choice.tsx";
import { type ColumnSort, sortedHeader } from "#components/ui/tables/sort-link.tsx";
import { planningPaths } from "#lib/planning/paths.ts";
import type { PlannedSchool } from "#lib/planning/reads/planning-answer.ts";
import { columnName, schools as schoolsSaid } from "#lib/planning/text/planning.ts";
import { longDay } from "#lib/text/dates.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { type Asked, viewAddress } from "./planning-filters.tsx";

type PlanningListProps = { asked: Asked; schools: readonly PlannedSchool[]; mayPlanVisit: boolean };

const orders = { school: ["A eerst", "Z eerst"], day: ["vroegste eerst", "laatste eerst"] } as const;

/** The schools to be visited under one another, with the quarter, the day and the inspectors of each. */
export function PlanningList({ asked, schools, mayPlanVisit }: PlanningListProps) {
  const sort = asked.sort ?? "school";
  return (
    <>
      <SortChoice
        action={planningPaths.planning()}
        preserved={{ ...asked, sort: undefined }}
        sort={sort}
        options={[
          { value: "school", label: "School, A eerst" },
          { value: "-school", label: "School, Z eerst" },
          { value: "day", label: "Dag, vroegste eerst" },
          { value: "-day", label: "Dag, laatste eerst" },
        ]}
      />
      <DataTable
        caption={`${schoolsSaid(schools.length)} nog te bezoeken`}
        rows={schools}
        rowKey={({ id }) => id}
        columns={[
          {
            header: "School",
            sort: sortedHeader("School", sortOf("school", sort, asked)),
            cell: ({ id, name, place, number }) => (
              <>
                <SchoolLink id={id} name={name} />
                <span className="block text-sm font-normal text-ink-muted">{`${place}, ${number}`}</span>
              </>
            ),
          },
          { header: "Kwartaal", cell: ({ quarter }) => columnName(quarter) },
          {
            header: "Dag",
            sort: sortedHeader("Dag", sortOf("day", sort, asked)),
            cell: ({ id, name, visit }) =>
              visit ? (
                `${longDay(visit.day)}, ${visit.startsAt}`
              ) : (
                <span>
                  nog geen dag
                  {mayPlanVisit && (
                    <span>
                      {" – "}
                      <Link href={visitPaths.planVisit({ school: id })}>
                        Plan een bezoek<span className="sr-only">{` aan ${name}`}</span>
                      </Link>
                    </span>
                  )}
                </span>
              ),
          },
          {
            header: "Inspecteur",
            cell: ({ visit }) => visit?.inspectors.join(" en ") ?? "–",
          },
        ]}
      />
    </>
  );
}

function sortOf(column: "school" | "day", sort: string, asked: Asked): ColumnSort {
  const [up, down] = orders[column];
  const direction = sort === column ? "ascending" : sort === `-${column}` ? "descending" : "none";
  const next = direction === "ascending" ? `-${column}` : column;
  return {
    href: viewAddress("lijst", asked, { sort: next }),
    direction,
    description: direction === "descending" ? down : up,
  };
}
