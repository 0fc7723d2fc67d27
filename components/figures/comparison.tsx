import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { figurePaths } from "#lib/figures/paths.ts";
import type {
  ProgressDifferences,
  SchoolDifference,
} from "#lib/figures/reads/progress-differences-answer.ts";
import type { Progress } from "#lib/figures/rules/progress.ts";
import { comparisonTitle, inOrder, signed, viewName } from "#lib/figures/text/comparison.ts";
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

/** Two views, from the old to the new: the figures, and what lies behind their difference as far as one may see it. */
export function Comparison({ differences, mayOpen }: { differences: ProgressDifferences; mayOpen: boolean }) {
  const { left, right, schools, entries } = differences;
  const [from, to] = inOrder(left, right);
  const names = [viewName(from, to), viewName(to, from)] as const;
  const differing = figures.filter(({ countIn }) => countIn(from) !== countIn(to)).length;
  return (
    <section
      aria-labelledby="comparison"
      className="flex flex-col gap-6 rounded-lg border border-control bg-surface p-4 sm:p-6"
    >
      <div>
        <h2 id="comparison">{comparisonTitle(from, to, differing)}</h2>
        <p className="text-ink-muted">{`Van ${fullName(from)}, naar ${fullName(to)}.`}</p>
      </div>
      {right.checks.some(({ holds }) => !holds) && (
        <Notice kind="warning" title={`De telling van ${fullName(right)} sluit niet`}>
          <Link href={figurePaths.progress({ on: right.on, knownAt: right.knownAt, round: right.round })}>
            Bekijk die stand van zaken
          </Link>
        </Notice>
      )}
      {differing > 0 && (
        <DataTable
          caption="Elk cijfer van oud naar nieuw, en hoeveel het groeide of kromp"
          rows={figures}
          rowKey={({ label }) => label}
          columns={[
            { header: "Cijfer", cell: ({ label }) => label },
            { header: names[0], numeric: true, cell: ({ countIn }) => number(countIn(from)) },
            { header: names[1], numeric: true, cell: ({ countIn }) => number(countIn(to)) },
            {
              header: "Verschil",
              numeric: true,
              cell: ({ countIn }) => <Difference by={countIn(to) - countIn(from)} />,
            },
          ]}
        />
      )}
      {schools && schools.total > 0 && (
        <DifferentSchools
          schools={from === left ? schools : { ...schools, shown: schools.shown.map(turned) }}
          names={names}
          view={to}
          mayOpen={mayOpen}
        />
      )}
      {entries && entries.total > 0 && <EntriesBetween entries={entries} from={from} to={to} />}
    </section>
  );
}

function turned({ from, to, ...school }: SchoolDifference): SchoolDifference {
  return { ...school, from: to, to: from };
}

function Difference({ by }: { by: number }) {
  if (by === 0) return <span className="text-ink-muted">gelijk</span>;
  return <strong>{signed(by)}</strong>;
}

function fullName({ on, knownAt }: Progress): string {
  return `${longDay(on)}, zoals bekend op ${longDay(knownAt)}`;
}
