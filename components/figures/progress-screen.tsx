import { Link } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { Part } from "#components/ui/page/part.tsx";
import { earliest } from "#lib/calendar/day.ts";
import type { ChartName } from "#lib/figures/inputs/progress.ts";
import { figurePaths } from "#lib/figures/paths.ts";
import type { ProgressDifferences } from "#lib/figures/reads/progress-differences-answer.ts";
import type { Chart } from "#lib/figures/reads/series-charts.ts";
import type { WaitingAnswer } from "#lib/figures/reads/waiting-answer.ts";
import type { Progress } from "#lib/figures/rules/progress.ts";
import type { ProgressSeries } from "#lib/figures/rules/progress-series.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import { longDay, number, share } from "#lib/text/dates.ts";
import { ChartViews } from "./chart-views.tsx";
import { CheckList, FailingChecks } from "./checks.tsx";
import { CompareForm } from "./compare-form.tsx";
import { Comparison } from "./comparison.tsx";
import { Figure, type FigureView } from "./figure.tsx";
import { OutsidePlan } from "./outside-plan.tsx";
import { QuarterTable } from "./quarter-table.tsx";
import { SeriesTable } from "./series-table.tsx";
import { StatusOverview } from "./status-overview.tsx";
import { ViewForm } from "./view-form.tsx";
import { WaitingSection } from "./waiting-section.tsx";

type ProgressScreenProps = {
  progress: Progress;
  series: ProgressSeries;
  charts: Record<ChartName, Chart>;
  /** Set when another view stands beside this one. */
  differences: ProgressDifferences | null;
  waiting: WaitingAnswer;
  rounds: readonly { code: string; name: string }[];
  today: string;
  mayOpen: boolean;
  mayReadJournal: boolean;
};

/** Stand van zaken: the figures of a round on a day, as known on a day. Made on the server: it is only read. */
export function ProgressScreen(props: ProgressScreenProps) {
  const { progress, series, charts, differences, waiting, rounds, today, mayOpen, mayReadJournal } = props;
  const { on, knownAt, round } = progress;
  const view: FigureView = { on, knownAt, round, mayOpen };
  const name = rounds.find(({ code }) => code === round)?.name ?? round;
  const vs = differences?.right;
  return (
    <div className="flex flex-col gap-8">
      <div>
        <PageHeader title="Stand van zaken">{`${name}, op ${longDay(on)}${knownAt < today ? `, zoals bekend op ${longDay(knownAt)}` : ""}.`}</PageHeader>
        <ViewForm
          on={on}
          knownAt={knownAt}
          round={round}
          rounds={rounds}
          slider={{ from: series.startsOn, to: earliest([today, series.endsOn]) }}
        />
        <p
          role="status"
          className="sr-only"
        >{`${longDay(on)}: ${number(progress.visited)} van de ${number(progress.population)} scholen bezocht.`}</p>
        {(on !== today || knownAt < today) && (
          <p className="mt-2 flex flex-wrap gap-x-6 print:hidden">
            <Link href={figurePaths.progress()}>Vandaag</Link>
            {knownAt < today && (
              <Link href={figurePaths.progress({ on, round })}>Deze dag, zoals nu bekend</Link>
            )}
            {knownAt < today && !vs && (
              <Link href={figurePaths.progress({ on, knownAt, round, vsOn: on, vsKnownAt: today })}>
                Vergelijk met wat we nu weten
              </Link>
            )}
          </p>
        )}
        <CompareForm compared={{ on, knownAt, round, vsOn: vs?.on, vsKnownAt: vs?.knownAt }} />
      </div>
      {differences && (
        <Part>
          <Comparison differences={differences} mayOpen={mayOpen} />
        </Part>
      )}
      <section aria-labelledby="visited" className="flex flex-col gap-4">
        <h2 id="visited" className="text-2xl">
          <Figure count={progress.visited} label="bezocht" view={view} schools={{ status: "visited" }} /> van
          de{" "}
          <Figure
            count={progress.population}
            label="in de ronde"
            view={view}
            schools={{ status: "population" }}
          />{" "}
          scholen bezocht (<span>{share(progress.visited, progress.population)}</span>)
        </h2>
        <Part>
          <FailingChecks checks={progress.checks} view={view} mayReadJournal={mayReadJournal} />
        </Part>
        <Part>
          <StatusOverview progress={progress} view={view} />
        </Part>
      </section>
      <section aria-labelledby="series">
        <h2 id="series" className="mb-2">
          {charts.round.title}
        </h2>
        <ChartViews
          name="round"
          legend="Verloop van de ronde"
          chart={charts.round}
          table={<SeriesTable series={series} />}
          initial="Grafiek"
          series={series}
        />
      </section>
      <section aria-labelledby="quarters">
        <h2 id="quarters">Per kwartaal</h2>
        <p className="mb-2 max-w-prose">
          <span>{charts.quarters.title}</span>{" "}
          <Link
            href={planningPaths.forecast({
              on: progress.on,
              knownAt: progress.knownAt,
              round: progress.round,
            })}
          >
            Wordt het plan gehaald?
          </Link>
        </p>
        <ChartViews
          name="quarters"
          legend="Per kwartaal"
          chart={charts.quarters}
          table={<QuarterTable progress={progress} view={view} />}
          initial="Tabel"
          series={series}
        />
      </section>
      <section aria-labelledby="outside">
        <h2 id="outside" className="mb-2">
          Wat niet in de planning staat
        </h2>
        <Part>
          <OutsidePlan progress={progress} view={view} />
        </Part>
      </section>
      <Part>
        <WaitingSection waiting={waiting} mayOpen={mayOpen} />
      </Part>
      <section aria-labelledby="sums">
        <h2 id="sums" className="mb-3">
          Sluitende telling
        </h2>
        <Part>
          <CheckList checks={progress.checks} />
        </Part>
      </section>
      <p className="text-sm text-ink-muted">{`Geteld uit het logboek tot en met regel ${number(progress.seq)}. Een bezoek zonder les telt als bezocht, niet als geïnspecteerd.`}</p>
    </div>
  );
}
