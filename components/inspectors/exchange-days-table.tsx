import { Link } from "#components/ui/link.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";
import { longDay } from "#lib/text/dates.ts";
import type { ExchangeDay } from "#lib/workload/reads/inspector-list.ts";

type ExchangeDaysTableProps = { days: readonly ExchangeDay[]; today: Day };

/** Every terugkomdag, with how many of those expected were there. */
export function ExchangeDaysTable({ days, today }: ExchangeDaysTableProps) {
  return (
    <DataTable
      caption="Vastgelegde terugkomdagen"
      rows={days}
      rowKey={({ id }) => id}
      columns={[
        {
          header: "Dag",
          cell: ({ id, happenedOn }) => (
            <Link href={`${inspectorPaths.exchangeDays}/${id}`}>{longDay(happenedOn)}</Link>
          ),
        },
        {
          header: "Aanwezig",
          cell: ({ happenedOn, attendance }) =>
            attendance.length > 0
              ? `${attendance.filter(({ attended }) => attended).length} van ${attendance.length}`
              : happenedOn > today
                ? "Nog te komen"
                : "Nog niet vastgelegd",
        },
      ]}
    />
  );
}
