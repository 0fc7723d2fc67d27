import { type Column, DataTable } from "#components/ui/tables/data-table.tsx";
import {
  type Aspect,
  type Criterion,
  criteriaOf,
  type Framework,
  isSufficient,
} from "#lib/framework/rules/framework.ts";
import type { OriginalFinding, VisitContents } from "#lib/visits/reads/visit-contents.ts";
import type { VisitFinding } from "#lib/visits/reads/visit-details.ts";
import { findingFieldNames, findingFields } from "#lib/visits/rules/finding.ts";
import { evidenceCounted } from "#lib/visits/text/evidence.ts";
import { EvidenceLacking } from "./evidence-lacking.tsx";
import { FindingFieldShown, FindingShown } from "./finding-shown.tsx";

type FindingTablesProps = {
  framework: Framework;
  findings: readonly VisitFinding[];
  contents: VisitContents;
};

type Row = Criterion & {
  found: VisitFinding | undefined;
  evidence: VisitContents["evidence"];
  /** What each of two inspectors found, where that differed. */
  originals: OriginalFinding[];
};

/** The findings of a visit by the framework that it was recorded under: a table for each aspect. */
export function FindingTables({ framework, findings, contents }: FindingTablesProps) {
  const { aspects, label } = framework;
  const whole = { id: "all", name: "Scores per aspect", criteria: criteriaOf(framework) };
  const shown = whole.criteria.length > aspects.length ? aspects : [whole];
  return (
    <div className="flex flex-col gap-6">
      <p className="text-ink-muted">{`Kader: ${label}.`}</p>
      {shown.map((aspect) => (
        <FindingTable
          key={aspect.id}
          framework={framework}
          aspect={aspect}
          findings={findings}
          contents={contents}
        />
      ))}
    </div>
  );
}

function FindingTable({ framework, aspect, findings, contents }: FindingTablesProps & { aspect: Aspect }) {
  const rows: Row[] = aspect.criteria.map((criterion) => {
    const isAbout = (known: { criterion: string }) => known.criterion === criterion.id;
    const originals = contents.originals.filter(isAbout);
    const differ = new Set(originals.map(({ score }) => score)).size > 1;
    return {
      ...criterion,
      found: findings.find(isAbout),
      evidence: contents.evidence.filter(isAbout),
      originals: differ ? originals : [],
    };
  });
  const sufficient = rows.filter(({ found }) => found && isSufficient(framework, found.score)).length;
  // A visit of which only the scores were recorded says nothing about what they rest on.
  const hasEvidence = contents.lessons.length + contents.interviews.length + contents.documents.length > 0;
  const columns: (Column<Row> | false)[] = [
    { header: "Criterium", cell: ({ name }) => name },
    ...findingFieldNames.map(
      (field): Column<Row> => ({
        header: findingFields[field].label,
        cell: ({ found }) => (
          <FindingFieldShown framework={framework} field={field} finding={found} empty="–" />
        ),
      }),
    ),
    hasEvidence && { header: "Steunt op", cell: (row) => <RestsOn row={row} /> },
    rows.some(({ originals }) => originals.length > 0) && {
      header: "Ieder apart",
      cell: ({ originals }) =>
        originals.length > 0 && <Originals framework={framework} originals={originals} />,
    },
  ];
  return (
    <DataTable
      caption={`${aspect.name}: ${sufficient} van ${rows.length} voldoende of goed`}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns.filter((column) => column !== false)}
    />
  );
}

function RestsOn({ row: { found, evidence, minimum } }: { row: Row }) {
  if (!found) return null;
  return (
    <div className="flex flex-col items-start gap-1">
      <span>{found.score === null && evidence.length === 0 ? "–" : evidenceCounted(evidence)}</span>
      {found.score !== null && <EvidenceLacking evidence={evidence} minimum={minimum} />}
    </div>
  );
}

function Originals({
  framework,
  originals,
}: {
  framework: Framework;
  originals: readonly OriginalFinding[];
}) {
  return (
    <ul className="flex flex-col gap-2">
      {originals.map((original) => (
        <li key={original.inspector} className="flex flex-col items-start gap-1">
          <span className="text-sm text-ink-muted">{original.inspector}</span>
          <FindingShown framework={framework} finding={original} />
        </li>
      ))}
    </ul>
  );
}
