import { Badge } from "#components/ui/badge.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { framework, needsRationale, type Score } from "#lib/domain/framework.ts";
import type { VisitFinding } from "#lib/queries/visits.ts";

/** The findings of a visit, in the order of the framework. */
export function FindingTable({ findings }: { findings: readonly VisitFinding[] }) {
  return (
    <DataTable
      caption={`Scores per aspect (${framework.label})`}
      rows={framework.aspects.map((aspect) => ({
        ...aspect,
        found: findings.find((finding) => finding.aspect === aspect.id),
      }))}
      rowKey={({ id }) => id}
      columns={[
        { header: "Aspect", cell: ({ name }) => name },
        {
          header: "Score",
          cell: ({ found }) => (found ? <ScoreBadge score={found.score} /> : "Niet ingevuld"),
        },
        { header: "Toelichting", cell: ({ found }) => found?.rationale ?? "–" },
      ]}
    />
  );
}

function ScoreBadge({ score }: { score: Score }) {
  if (score === null) return <Badge tone="muted">Niet gezien</Badge>;
  const step = framework.scale.find((s) => s.score === score);
  return (
    <Badge tone={needsRationale(score) ? "warning" : "positive"}>{`${score} ${step?.name ?? ""}`}</Badge>
  );
}
