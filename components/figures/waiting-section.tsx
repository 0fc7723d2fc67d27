import { Link } from "#components/ui/link.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { figurePaths } from "#lib/figures/paths.ts";
import type { WaitingAnswer } from "#lib/figures/reads/waiting-answer.ts";
import { partyOf, type Wait, type WaitCount } from "#lib/figures/rules/waiting.ts";
import { days, partyNames, waitingHeadline, waitNames, waitPhrases } from "#lib/figures/text/waiting.ts";
import { number } from "#lib/text/dates.ts";
import { AgeBar } from "./age-bar.tsx";

type Row = WaitCount & { for: Wait | null };

/** Waar wacht het op: the unfinished inspections of a view by what they wait for and how long. */
export function WaitingSection({ waiting, mayOpen }: { waiting: WaitingAnswer; mayOpen: boolean }) {
  const { total, steps, on, knownAt, round } = waiting;
  const opens = (wait: Wait | null) => figurePaths.waiting({ for: wait ?? undefined, on, knownAt, round });
  const most = Math.max(...steps.map(({ schools }) => schools));
  return (
    <section aria-labelledby="waiting" className="flex flex-col gap-3">
      <h2 id="waiting">{waitingHeadline(total, steps)}</h2>
      {total.schools === 0 ? (
        <p>Elke inspectie op deze dag is afgerond met een oordeel.</p>
      ) : (
        <DataTable<Row>
          caption="Waar wacht het op? De mediaan is de middelste: de helft wacht korter, de helft langer."
          rows={steps}
          rowKey={(row) => row.for ?? ""}
          total={{ ...total, for: null }}
          columns={[
            { header: "Wacht op", cell: (row) => (row.for ? waitNames[row.for] : "Samen") },
            { header: "Wie is aan zet", cell: (row) => row.for && partyNames[partyOf[row.for]] },
            {
              header: "Aantal",
              numeric: true,
              cell: (row) => <Opens href={mayOpen ? opens(row.for) : null} row={row} />,
            },
            { header: "Mediaan", numeric: true, cell: (row) => days(row.medianDays) },
            { header: "Langst", numeric: true, cell: (row) => days(row.longestDays) },
            {
              header: "Hoe lang al",
              cell: (row) => <AgeBar count={row} most={row.for ? most : total.schools} />,
            },
          ]}
        />
      )}
    </section>
  );
}

/** A number that opens the schools behind it, for those who may list them. */
function Opens({ href, row }: { href: string | null; row: Row }) {
  if (href === null || row.schools === 0) return number(row.schools);
  return (
    <Link href={href} className="px-0.5">
      <span>{number(row.schools)}</span>
      <span className="sr-only">{` ${row.for ? `wachten op ${waitPhrases[row.for]}` : "wachten in totaal"}: bekijk welke`}</span>
    </Link>
  );
}
