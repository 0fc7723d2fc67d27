import { Link } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Progress } from "#lib/domain/progress.ts";
import { paths } from "#lib/paths.ts";
import { longDay, number, share } from "#lib/text/dates.ts";
import { CheckList, FailingChecks } from "./checks.tsx";
import { Figure, type FigureView } from "./figure.tsx";
import { QuarterTable } from "./quarter-table.tsx";
import { StatusOverview } from "./status-overview.tsx";
import { ViewForm } from "./view-form.tsx";

type ProgressScreenProps = {
  progress: Progress;
  rounds: readonly { code: string; name: string }[];
  today: string;
  mayOpen: boolean;
};

/** Stand van zaken: the figures of a round on a day, as known on a day. Made on the server: it is only read. */
export function ProgressScreen({ progress, rounds, today, mayOpen }: ProgressScreenProps) {
  const { on, knownAt, round } = progress;
  const view: FigureView = { on, knownAt, round, mayOpen };
  const name = rounds.find(({ code }) => code === round)?.name ?? round;
  return (
    <div className="flex flex-col gap-8">
      <div>
        <PageHeader title="Stand van zaken">
          {name}, op {longDay(on)}
          {knownAt < today && `, zoals bekend op ${longDay(knownAt)}`}.
        </PageHeader>
        <ViewForm on={on} knownAt={knownAt} round={round} rounds={rounds} />
        {(on !== today || knownAt < today) && (
          <p className="mt-2 flex flex-wrap gap-x-6 print:hidden">
            <Link href={paths.progress()}>Vandaag</Link>
            {knownAt < today && <Link href={paths.progress({ on })}>Deze dag, zoals nu bekend</Link>}
          </p>
        )}
      </div>
      <FailingChecks checks={progress.checks} view={view} />
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
          scholen bezocht ({share(progress.visited, progress.population)})
        </h2>
        <StatusOverview progress={progress} view={view} />
      </section>
      <section aria-labelledby="quarters">
        <h2 id="quarters" className="mb-3">
          Per kwartaal
        </h2>
        <QuarterTable progress={progress} view={view} />
      </section>
      <section aria-labelledby="outside">
        <h2 id="outside" className="mb-2">
          Wat niet in de planning staat
        </h2>
        <p className="max-w-prose">
          Er zijn{" "}
          <Figure
            count={progress.inspected}
            label="geïnspecteerd"
            view={view}
            schools={{ status: "inspected" }}
          />{" "}
          scholen geïnspecteerd. De planning telt alleen eerste bezoeken. Daarbuiten wachten nog{" "}
          <strong>
            <Figure
              count={progress.outsidePlan}
              label="buiten de planning"
              view={view}
              schools={{ status: "outside-plan" }}
            />
          </strong>{" "}
          scholen: {number(progress.pending)} waarvan de inspectie nog niet is afgerond,{" "}
          {number(progress.noLessons)} zonder les, en{" "}
          {number(progress.outsidePlan - progress.pending - progress.noLessons)} met een herinspectie na
          afkeuring.
          {progress.leftUnvisited > 0 && (
            <>
              {" "}
              <Figure
                count={progress.leftUnvisited}
                label="vertrokken zonder bezoek"
                view={view}
                schools={{ status: "left-unvisited" }}
              />{" "}
              scholen vertrokken zonder bezoek en tellen niet mee.
            </>
          )}
        </p>
      </section>
      <section aria-labelledby="sums">
        <h2 id="sums" className="mb-3">
          Sluitende telling
        </h2>
        <CheckList checks={progress.checks} />
      </section>
      <p className="text-sm text-ink-muted">
        Geteld uit het logboek tot en met regel {number(progress.seq)}. Een bezoek zonder les telt als
        bezocht, niet als geïnspecteerd.
      </p>
    </div>
  );
}
