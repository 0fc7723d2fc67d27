import { SchoolLink } from "#components/schools/school-link.tsx";
import { StatusBadge } from "#components/schools/status-badge.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Link } from "#components/ui/link.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import type {
  LimitedList,
  SchoolDifference,
  StatusOrAbsence,
} from "#lib/figures/reads/progress-differences-answer.ts";
import type { Progress } from "#lib/figures/rules/progress.ts";
import { journalPaths } from "#lib/journal/paths.ts";
import type { JournalLine } from "#lib/journal/reads/journal.ts";
import { withoutStatusNames } from "#lib/status/text.ts";
import { longMoment, number } from "#lib/text/dates.ts";
import { recorderName } from "#lib/text/names.ts";

type DifferentSchoolsProps = {
  schools: LimitedList<SchoolDifference>;
  names: readonly [string, string];
  view: Progress;
  mayOpen: boolean;
};

/** The schools that stand elsewhere in the new view than in the old. */
export function DifferentSchools({ schools, names, view, mayOpen }: DifferentSchoolsProps) {
  const { on, knownAt, round } = view;
  const count = schools.total === 1 ? "1 school staat" : `${number(schools.total)} scholen staan`;
  return (
    <div>
      <DataTable
        caption={`${count} nu ergens anders dan eerst`}
        rows={schools.shown}
        rowKey={({ id }) => id}
        columns={[
          {
            header: "School",
            cell: ({ id, name, leftOn }) =>
              mayOpen ? (
                <SchoolLink id={id} name={name} leftOn={leftOn} asked={{ on, knownAt, round }} />
              ) : (
                name
              ),
          },
          { header: names[0], cell: ({ from }) => <StatusOrAbsenceBadge value={from} /> },
          { header: names[1], cell: ({ to }) => <StatusOrAbsenceBadge value={to} /> },
        ]}
      />
      <Rest list={schools} singular="school" plural="scholen" />
    </div>
  );
}

function StatusOrAbsenceBadge({ value }: { value: StatusOrAbsence }) {
  if (value === "outside" || value === "left") return <Badge tone="muted">{withoutStatusNames[value]}</Badge>;
  return <StatusBadge status={value} />;
}

type EntriesBetweenProps = { entries: LimitedList<JournalLine>; from: Progress; to: Progress };

/** What was recorded after the one position in the journal, up to the other. */
export function EntriesBetween({ entries, from, to }: EntriesBetweenProps) {
  const last = Math.max(from.seq, to.seq);
  const count = entries.total === 1 ? "1 regel" : `${number(entries.total)} regels`;
  return (
    <div>
      <DataTable
        caption={`Daartussen vastgelegd: ${count}, de laatste bovenaan`}
        rows={entries.shown}
        rowKey={({ seq }) => seq}
        columns={[
          { header: "Regel", numeric: true, cell: ({ seq }) => number(seq) },
          { header: "Wanneer", cell: ({ at }) => longMoment(at) },
          { header: "Wie", cell: ({ by }) => recorderName(by) },
          { header: "Wat", cell: ({ sentence }) => sentence },
        ]}
      />
      <Rest list={entries} singular="regel" plural="regels" />
      <p className="mt-3">
        <Link href={journalPaths.journal({ before: last + 1 })} className="inline-flex min-h-6 items-center">
          Bekijk ze in het logboek
        </Link>
      </p>
    </div>
  );
}

function Rest({ list, singular, plural }: { list: LimitedList<unknown>; singular: string; plural: string }) {
  const rest = list.total - list.shown.length;
  if (rest <= 0) return null;
  return <p className="mt-3">{`En nog ${number(rest)} ${rest === 1 ? singular : plural}.`}</p>;
}
