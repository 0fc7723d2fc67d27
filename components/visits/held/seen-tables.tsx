import { type Column, DataTable } from "#components/ui/tables/data-table.tsx";
import type { HeldInterview, SeenDocument, SeenLesson } from "#lib/visits/reads/visit-contents.ts";
import { documentKindNames, interviewRoleNames } from "#lib/visits/text/visit-contents.ts";
import { Lines } from "./lines.tsx";

/** What was seen, as a report shows it; with notes for whoever may read those. */
type Told<EvidenceItem> = Omit<EvidenceItem, "id" | "notes"> & { notes?: string | null };
type Rows<EvidenceItem> = { rows: readonly Told<EvidenceItem>[] };

/** The lessons of a visit; teachers by their code alone. */
export function LessonTable({ rows }: Rows<SeenLesson>) {
  return (
    <NumberedTable
      caption={rows.length === 1 ? "1 les bezocht" : `${rows.length} lessen bezocht`}
      name="Les"
      rows={rows}
      columns={[
        { header: "Groep", cell: ({ group }) => group ?? "–" },
        { header: "Niveau", cell: ({ level }) => level ?? "–" },
        { header: "Cursisten", numeric: true, cell: ({ learners }) => learners ?? "–" },
        { header: "Tijd", nowrap: true, cell: ({ startsAt, endsAt }) => timesOf(startsAt, endsAt) },
        { header: "Docent", cell: ({ teacher }) => teacher ?? "–" },
      ]}
    />
  );
}

export function InterviewTable({ rows }: Rows<HeldInterview>) {
  return (
    <NumberedTable
      caption={rows.length === 1 ? "1 gesprek gevoerd" : `${rows.length} gesprekken gevoerd`}
      name="Gesprek"
      rows={rows}
      columns={[
        { header: "Met", cell: ({ role }) => interviewRoleNames[role] ?? role },
        { header: "Code", cell: ({ code }) => code ?? "–" },
        { header: "Tijd", nowrap: true, cell: ({ startsAt }) => timesOf(startsAt, null) },
      ]}
    />
  );
}

export function DocumentTable({ rows }: Rows<SeenDocument>) {
  return (
    <NumberedTable
      caption={rows.length === 1 ? "1 stuk bekeken" : `${rows.length} stukken bekeken`}
      name="Stuk"
      rows={rows}
      columns={[
        { header: "Soort", cell: ({ kind }) => documentKindNames[kind] ?? kind },
        { header: "Wat", cell: ({ name }) => name ?? "–" },
      ]}
    />
  );
}

type NumberedTableProps<Row> = {
  caption: string;
  name: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
};

/** Findings refer to items by their number, so that comes first. A column for notes is there when there are any. */
function NumberedTable<Row extends { notes?: string | null }>(props: NumberedTableProps<Row>) {
  const { caption, name, rows, columns } = props;
  const numbered = rows.map((row, at) => ({ ...row, nth: at + 1 }));
  const hasNotes = rows.some(({ notes }) => notes);
  return (
    <DataTable
      caption={caption}
      rows={numbered}
      rowKey={({ nth }) => nth}
      columns={[
        { header: name, cell: ({ nth }) => `${name} ${nth}` },
        ...columns,
        ...(hasNotes
          ? [{ header: "Notities", cell: ({ notes }: Row) => <Lines text={notes ?? "–"} /> }]
          : []),
      ]}
    />
  );
}

function timesOf(startsAt: string | null, endsAt: string | null): string {
  if (startsAt === null) return "–";
  return endsAt === null ? startsAt : `${startsAt}–${endsAt}`;
}
