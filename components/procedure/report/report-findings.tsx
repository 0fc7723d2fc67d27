import type { ReactElement } from "react";
import { type Column, DataTable } from "#components/ui/tables/data-table.tsx";
import { Lines } from "#components/visits/held/lines.tsx";
import {
  type Aspect,
  type Criterion,
  criteriaOf,
  type Framework,
  isSufficient,
  type Score,
} from "#lib/framework/rules/framework.ts";
import type { DraftReport, ReportedFinding } from "#lib/procedure/reads/draft-report.ts";
import { scoreInReport } from "#lib/procedure/text.ts";
import { findingFields, reportedFields } from "#lib/visits/rules/finding.ts";
import { evidenceListed } from "#lib/visits/text/evidence.ts";

type ReportFindingsProps = {
  report: DraftReport;
  /** What findings rest on was recorded. */
  hasSeen: boolean;
};

/** The findings in the words of a report: all aspects at a glance, then the criteria of each. */
export function ReportFindings({ report, hasSeen }: ReportFindingsProps) {
  const { framework, findings } = report;
  const criteria = criteriaOf(framework);
  if (findings.length === 0) return <p>Bij dit bezoek zijn geen scores vastgelegd.</p>;
  const isGrouped = criteria.length > framework.aspects.length;
  const whole = { id: "all", name: "Alle aspecten", criteria };
  return (
    <>
      <p>{`Gescoord volgens kader ${framework.version}: ${framework.label}.`}</p>
      {isGrouped && <Overview report={report} />}
      {(isGrouped ? framework.aspects : [whole]).map((aspect) => (
        <section key={aspect.id} className="report-aspect" aria-labelledby={`aspect-${aspect.id}`}>
          <h3 id={`aspect-${aspect.id}`}>{aspect.name}</h3>
          <AspectTable report={report} aspect={aspect} hasSeen={hasSeen} />
        </section>
      ))}
    </>
  );
}

/** How many criteria of each aspect got which word. It counts; it applies no norm. */
function Overview({ report: { framework, findings } }: { report: DraftReport }) {
  const { sufficient, insufficient } = framework.words.report;
  const rows = framework.aspects.map(({ id, name, criteria }) => {
    const found = findings.filter(({ criterion }) => criteria.some((known) => known.id === criterion));
    const scored = found.filter(({ score }) => score !== null);
    const enough = scored.filter(({ score }) => isSufficient(framework, score)).length;
    return { id, name, enough, short: scored.length - enough, unseen: found.length - scored.length };
  });
  return (
    <DataTable
      caption="Aantal criteria per aspect"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { header: "Aspect", cell: ({ name }) => name },
        { header: capital(sufficient), numeric: true, cell: ({ enough }) => enough },
        { header: capital(insufficient), numeric: true, cell: ({ short }) => short },
        { header: "Niet gezien", numeric: true, cell: ({ unseen }) => unseen },
      ]}
    />
  );
}

function AspectTable({ report, aspect, hasSeen }: ReportFindingsProps & { aspect: Aspect }) {
  const { framework, findings, evidence } = report;
  const rows = aspect.criteria.map((criterion) => ({
    ...criterion,
    found: findings.find((known) => known.criterion === criterion.id),
    restsOn: evidence.filter((item) => item.criterion === criterion.id),
  }));
  type Row = Criterion & Pick<(typeof rows)[number], "found" | "restsOn">;
  const columns: (Column<Row> | false)[] = [
    { header: "Criterium", cell: ({ name }) => name },
    ...reportedFields.map(
      (field): Column<Row> => ({
        header: findingFields[field].label,
        cell: ({ found }) => <ReportedField framework={framework} field={field} found={found} />,
      }),
    ),
    hasSeen && {
      header: "Steunt op",
      cell: ({ found, restsOn }) => (found ? capital(evidenceListed(restsOn)) : "–"),
    },
  ];
  return (
    <DataTable
      caption={`Bevindingen bij ${aspect.name.toLowerCase()}`}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns.filter((column) => column !== false)}
    />
  );
}

type ReportedFieldProps = {
  framework: Framework;
  field: (typeof reportedFields)[number];
  found: ReportedFinding | undefined;
};

function ReportedField({ framework, field, found }: ReportedFieldProps): ReactElement | string {
  switch (findingFields[field].holds) {
    case "score":
      return found ? capital(scoreInReport(framework, found[field] as Score)) : "Niet ingevuld";
    case "text":
      return <Lines text={String(found?.[field] || "–")} />;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
