import { NextAct, whoActs } from "#components/procedure/next-act.tsx";
import { SchoolLink } from "#components/schools/school-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { Pager } from "#components/ui/tables/pager.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import type { QueryParameters } from "#lib/client/options.ts";
import { figurePaths } from "#lib/figures/paths.ts";
import type { WaitingAnswer, WaitingSchool } from "#lib/figures/reads/waiting-answer.ts";
import { type Wait, waitOfAct, waits } from "#lib/figures/rules/waiting.ts";
import { days, waitingHeadline, waitNames, waitPhrases } from "#lib/figures/text/waiting.ts";
import { longDay, number } from "#lib/text/dates.ts";

type WaitingScreenProps = {
  waiting: WaitingAnswer;
  asked: QueryParameters;
  today: string;
  /** Whether inspectors are known by name to this reader. */
  byName: boolean;
};

/** The schools whose inspection is not finished, the longest waiting first, each with who must act. */
export function WaitingScreen({ waiting, asked, today, byName }: WaitingScreenProps) {
  const { total, steps, on, knownAt, round, next, schools = [] } = waiting;
  const view = { on: asked.on, knownAt: asked.knownAt, round: asked.round };
  const wanted = asked.for as Wait | undefined;
  const isPast = on !== today || knownAt < today;
  return (
    <>
      <PageHeader
        title="Waar wacht het op"
        breadcrumb={[{ href: figurePaths.progress(view), label: "Stand van zaken" }]}
      >{`${waitingHeadline(total, steps)}, op ${longDay(on)}${knownAt < today ? `, zoals bekend op ${longDay(knownAt)}` : ""}.`}</PageHeader>
      {isPast && (
        <div className="mb-6">
          <Notice
            actions={
              <LinkButton href={figurePaths.waiting({ for: wanted, round: asked.round })} size="small">
                Toon vandaag
              </LinkButton>
            }
          >
            U kijkt naar een andere dag dan vandaag. Vastleggen kan vanuit de lijst van vandaag.
          </Notice>
        </div>
      )}
      <nav aria-label="Waarop gewacht wordt" className="mb-6 print:hidden">
        <ul className="flex flex-wrap gap-2">
          {[null, ...waits].map((wait) => {
            const count = wait ? steps.find((step) => step.for === wait) : total;
            return (
              <li key={wait ?? "all"}>
                <Link
                  href={figurePaths.waiting({ ...view, for: wait ?? undefined })}
                  aria-current={wait === (wanted ?? null) ? "page" : undefined}
                  className="flex min-h-11 items-center rounded-md border border-control bg-surface px-3 text-ink no-underline hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent"
                >{`${wait ? waitNames[wait] : "Alles"} (${number(count?.schools ?? 0)})`}</Link>
              </li>
            );
          })}
        </ul>
      </nav>
      {schools.length === 0 ? (
        <EmptyState
          title={`Geen inspectie wacht ${wanted ? `op ${waitPhrases[wanted]}` : "ergens op"}`}
          action={<LinkButton href={figurePaths.progress(view)}>Naar de stand van zaken</LinkButton>}
        />
      ) : (
        <DataTable<WaitingSchool>
          caption="Wie het langst wacht staat bovenaan"
          rows={schools}
          rowKey={(school) => school.id}
          columns={[
            { header: "School", cell: (school) => <SchoolLink {...school} asked={view} /> },
            { header: "Plaats", cell: (school) => school.place },
            { header: "Wacht op", cell: ({ act }) => waitNames[waitOfAct[act]] },
            { header: "Sinds", cell: (school) => dutchDay(school.since) },
            { header: "Wacht", numeric: true, cell: (school) => days(school.days) },
            { header: "Wie is aan zet", cell: (school) => whoActs(school, byName) },
            ...(isPast || !schools.some(({ mayAct }) => mayAct)
              ? []
              : [
                  {
                    header: "Volgende stap",
                    cell: (school: WaitingSchool) =>
                      school.mayAct && <NextAct school={school} round={round} />,
                  },
                ]),
          ]}
        />
      )}
      <div className="mt-6">
        <Pager
          previousHref={asked.after ? figurePaths.waiting({ ...view, for: wanted }) : undefined}
          nextHref={next ? figurePaths.waiting({ ...view, for: wanted, after: next }) : undefined}
        />
      </div>
    </>
  );
}
