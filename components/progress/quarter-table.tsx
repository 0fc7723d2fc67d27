import {
  Cell,
  HeaderCell,
  RowHeaderCell,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "#components/ui/table.tsx";
import type { Progress, ProgressQuarter } from "#lib/domain/progress.ts";
import { longDay, number, quarterName } from "#lib/text/dates.ts";
import { Figure, type FigureView } from "./figure.tsx";

/** Plan and what came of it, per quarter. Visits count first visits only, as the plan does. */
export function QuarterTable({ progress, view }: { progress: Progress; view: FigureView }) {
  const sum = (of: (quarter: ProgressQuarter) => number) =>
    number(progress.quarters.reduce((total, quarter) => total + of(quarter), 0));
  const caption = progress.plan
    ? `Eerste bezoeken en eerste oordelen naast het plan van ${longDay(progress.plan.adoptedOn)}. Verwacht: wat bij een gelijk tempo op deze dag bereikt zou zijn.`
    : "Eerste bezoeken en eerste oordelen. Er is nog geen plan vastgesteld.";
  return (
    <Table caption={caption}>
      <TableHead>
        <HeaderCell>Kwartaal</HeaderCell>
        <HeaderCell numeric>Plan</HeaderCell>
        <HeaderCell numeric>Bezoeken</HeaderCell>
        <HeaderCell numeric>Verwacht</HeaderCell>
        <HeaderCell numeric>Oordelen</HeaderCell>
      </TableHead>
      <TableBody>
        {progress.quarters.map(({ quarter, target, visits, verdicts, expectedByToday }) => (
          <TableRow key={quarter}>
            <RowHeaderCell>{quarterName(quarter)}</RowHeaderCell>
            <Cell label="Plan" numeric>
              {number(target)}
            </Cell>
            <Cell label="Bezoeken" numeric>
              <Figure
                count={visits}
                label={`bezocht in het ${quarterName(quarter)}`}
                view={view}
                schools={{ visitedIn: quarter }}
              />
            </Cell>
            <Cell label="Verwacht" numeric>
              {number(expectedByToday)}
            </Cell>
            <Cell label="Oordelen" numeric>
              <Figure
                count={verdicts}
                label={`beoordeeld in het ${quarterName(quarter)}`}
                view={view}
                schools={{ verdictIn: quarter }}
              />
            </Cell>
          </TableRow>
        ))}
        <TableRow total>
          <RowHeaderCell>Totaal</RowHeaderCell>
          <Cell label="Plan" numeric>
            {sum((q) => q.target)}
          </Cell>
          <Cell label="Bezoeken" numeric>
            {sum((q) => q.visits)}
          </Cell>
          <Cell label="Verwacht" numeric>
            {sum((q) => q.expectedByToday)}
          </Cell>
          <Cell label="Oordelen" numeric>
            {sum((q) => q.verdicts)}
          </Cell>
        </TableRow>
      </TableBody>
    </Table>
  );
}
