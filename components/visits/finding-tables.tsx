import { Badge } from "#components/ui/badge.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import {
  type Aspect,
  criteriaOf,
  type Framework,
  isSufficient,
  type Score,
  stepOf,
} from "#lib/domain/framework.ts";
import type { VisitFinding } from "#lib/queries/held-visit.ts";

type FindingTablesProps = { framework: Framework; findings: readonly VisitFinding[] };

/** The findings of a visit by the framework that it was recorded under: a table for each aspect. */
export function FindingTables({ framework, findings }: FindingTablesProps) {
  const { aspects, label } = framework;
  const whole = { id: "all", name: "Scores per aspect", criteria: criteriaOf(framework) };
  const shown = whole.criteria.length > aspects.length ? aspects : [whole];
  return (
    <div className="flex flex-col gap-6">
      <p className="text-ink-muted">Kader: {label}.</p>
      {shown.map((aspect) => (
        <FindingTable key={aspect.id} {...{ framework, aspect, findings }} />
      ))}
    </div>
  );
}

function FindingTable({ framework, aspect, findings }: FindingTablesProps & { aspect: Aspect }) {
  const rows = aspect.criteria.map((criterion) => ({
    ...criterion,
    found: findings.find((finding) => finding.criterion === criterion.id),
  }));
  const sufficient = rows.filter(({ found }) => found && isSufficient(framework, found.score)).length;
  return (
    <DataTable
      caption={`${aspect.name}: ${sufficient} van ${rows.length} voldoende of goed`}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { header: "Criterium", cell: ({ name }) => name },
        {
          header: "Score",
          cell: ({ found }) =>
            found ? <ScoreBadge framework={framework} score={found.score} /> : "Niet ingevuld",
        },
        { header: "Toelichting", cell: ({ found }) => found?.rationale || "–" },
      ]}
    />
  );
}

function ScoreBadge({ framework, score }: { framework: Framework; score: Score }) {
  if (score === null) return <Badge tone="muted">Niet gezien</Badge>;
  return (
    <Badge tone={isSufficient(framework, score) ? "positive" : "warning"}>
      {`${score} ${stepOf(framework, score)?.name ?? ""}`}
    </Badge>
  );
}
