import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { figurePaths } from "#lib/figures/paths.ts";
import type { ProgressDifferences } from "#lib/figures/reads/progress-differences-answer.ts";
import type { Progress } from "#lib/figures/rules/progress.ts";
import { type Status, statuses } from "#lib/status/rules/status.ts";
import { statusNames } from "#lib/status/text.ts";
import { longDay, number } from "#lib/text/dates.ts";
import { DifferentSchools, EntriesBetween } from "./difference-lists.tsx";

type Figure = { label: string; countIn(progress: Progress): number };

const figures: readonly Figure[] = [
  { label: "Scholen in de ronde", countIn: (p) => p.population },
  { label: "Bezocht", countIn: (p) => p.visited },
  { label: "Geïnspecteerd", countIn: (p) => p.inspected },
  ...statuses.flatMap(figuresOfStatus),
  { label: "Buiten de planning", countIn: (p) => p.outsidePlan },
  { label: "Vertrokken zonder bezoek", countIn: (p) => p.leftUnvisited },
];

function figuresOfStatus(status: Status): Figure[] {
  const figure: Figure = { label: statusNames[status], countIn: ({ byStatus }) => byStatus[status] };
  if (status !== "rejected") return [figure];
  return [figure, { label: "Afgekeurd, keurmerk verloren", countIn: (p) => p.rejectedKeurmerkLost }];
}

/** Two views side by side: the figures, and what lies behind their difference as far as the reader may see it. */
export function Comparison({ differences, mayOpen }: { differences: ProgressDifferences; mayOpen: boolean }) {
  const { left, right, schools, entries } = differences;
  const names = [nameOf(left, right), nameOf(right, left)];
  const [leftName = "", rightName = ""] = names[0] === names[1] ? ["Links", "Rechts"] : names;
  const isSame =
    figures.every(({ countIn }) => countIn(left) === countIn(right)) && !schools?.total && !entries?.total;
  return (
    <section
      aria-labelledby="comparison"
      className="flex flex-col gap-6 rounded-lg border border-control bg-surface p-4 sm:p-6"
    >
      <div>
        <h2 id="comparison">Vergelijking</h2>
        <p className="text-ink-muted">
          Links {fullName(left)}. Rechts {fullName(right)}.
        </p>
      </div>
      {right.checks.some(({ holds }) => !holds) && (
        <Notice kind="warning" title="De telling rechts sluit niet">
          <Link href={figurePaths.progress({ on: right.on, knownAt: right.knownAt, round: right.round })}>
            Bekijk de stand van zaken van rechts
          </Link>
        </Notice>
      )}
      {isSame ? (
        <p className="text-lg font-semibold">Geen verschil</p>
      ) : (
        <DataTable
          caption="Elk cijfer links en rechts, en hoeveel rechts meer of minder is"
          rows={figures}
          rowKey={({ label }) => label}
          columns={[
            { header: "Cijfer", cell: ({ label }) => label },
            { header: leftName, numeric: true, cell: ({ countIn }) => number(countIn(left)) },
            { header: rightName, numeric: true, cell: ({ countIn }) => number(countIn(right)) },
            {
              header: "Verschil",
              numeric: true,
              cell: ({ countIn }) => <Difference by={countIn(right) - countIn(left)} />,
            },
          ]}
        />
      )}
      {schools && schools.total > 0 && (
        <DifferentSchools schools={schools} names={[leftName, rightName]} view={right} mayOpen={mayOpen} />
      )}
      {entries && entries.total > 0 && <EntriesBetween entries={entries} from={left} to={right} />}
    </section>
  );
}

function Difference({ by }: { by: number }) {
  if (by === 0) return <span className="text-ink-muted">gelijk</span>;
  return (
    <strong>
      {by > 0 ? "+" : "−"}
      {number(Math.abs(by))} {by > 0 ? "meer" : "minder"}
    </strong>
  );
}

/** The day of a view; the day as known on where that is what differs. */
function nameOf(view: Progress, other: Progress): string {
  if (view.on !== other.on) return longDay(view.on);
  return `Bekend op ${longDay(view.knownAt)}`;
}

function fullName({ on, knownAt }: Progress): string {
  return `${longDay(on)}, zoals bekend op ${longDay(knownAt)}`;
}
