"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { Pager } from "#components/ui/tables/pager.tsx";
import { options, type QueryParameters } from "#lib/client/options.ts";
import { journalPaths } from "#lib/journal/paths.ts";
import type { JournalLine } from "#lib/journal/reads/journal.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { longMoment, number } from "#lib/text/dates.ts";
import { recorderName } from "#lib/text/names.ts";
import { ChainState } from "./chain-state.tsx";

type JournalScreenProps = { account: string; asked: QueryParameters; mayOpenSchools: boolean };

/** Logboek: what was recorded, as sentences, the latest first, as far as the account that is signed in sees it. */
export function JournalScreen({ account, asked, mayOpenSchools }: JournalScreenProps) {
  const { data } = useSuspenseQuery(options.journal(account, asked));
  const { lines, next, head } = data;
  return (
    <>
      <PageHeader title="Logboek">
        Wat er is vastgelegd, door wie en wanneer. Regels veranderen nooit.
      </PageHeader>
      <div className="mb-6">
        <ChainState head={head} />
      </div>
      {lines.length === 0 ? (
        <EmptyState title="Hier staan nog geen regels voor u">
          U ziet de regels die bij uw werk horen.
        </EmptyState>
      ) : (
        <DataTable
          caption="De laatste regel staat bovenaan"
          rows={lines}
          rowKey={(line) => line.seq}
          columns={[
            {
              header: "Regel",
              numeric: true,
              cell: (line) => (
                <span title={`Begin van de controlecode: ${line.code}`}>{number(line.seq)}</span>
              ),
            },
            { header: "Wanneer", cell: (line) => longMoment(line.at) },
            { header: "Wie", cell: (line) => recorderName(line.by) },
            { header: "Wat", cell: (line) => <LineText line={line} mayOpenSchools={mayOpenSchools} /> },
          ]}
        />
      )}
      <div className="mt-6">
        <Pager
          previousHref={asked.before ? journalPaths.journal() : undefined}
          nextHref={next === null ? undefined : journalPaths.journal({ before: next })}
        />
      </div>
    </>
  );
}

function LineText({ line, mayOpenSchools }: { line: JournalLine; mayOpenSchools: boolean }) {
  return (
    <>
      <span>{line.sentence}</span>
      {line.reason && <span className="block text-ink-muted">{`Reden: ${line.reason}`}</span>}
      {line.importedAt && (
        <span className="block text-ink-muted">{`Geïmporteerd op ${longMoment(line.importedAt)}.`}</span>
      )}
      {mayOpenSchools && line.schoolId && (
        <Link href={schoolPaths.school(line.schoolId)} className="block">
          Bekijk de school<span className="sr-only">{` van regel ${line.seq}`}</span>
        </Link>
      )}
    </>
  );
}
