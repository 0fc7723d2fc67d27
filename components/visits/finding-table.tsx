import { Badge } from "#components/ui/badge.tsx";
import {
  Cell,
  HeaderCell,
  RowHeaderCell,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "#components/ui/table.tsx";
import { framework, needsRationale, type Score } from "#lib/domain/framework.ts";
import type { VisitFinding } from "#lib/queries/visits.ts";

/** The findings of a visit, in the order of the framework. */
export function FindingTable({ findings }: { findings: readonly VisitFinding[] }) {
  return (
    <Table caption={`Scores per aspect (${framework.label})`}>
      <TableHead>
        <HeaderCell>Aspect</HeaderCell>
        <HeaderCell>Score</HeaderCell>
        <HeaderCell>Toelichting</HeaderCell>
      </TableHead>
      <TableBody>
        {framework.aspects.map(({ id, name }) => {
          const found = findings.find((finding) => finding.aspect === id);
          return (
            <TableRow key={id}>
              <RowHeaderCell>{name}</RowHeaderCell>
              <Cell label="Score">{found ? <ScoreBadge score={found.score} /> : "Niet ingevuld"}</Cell>
              <Cell label="Toelichting">{found?.rationale ?? "–"}</Cell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

function ScoreBadge({ score }: { score: Score }) {
  if (score === null) return <Badge tone="muted">Niet gezien</Badge>;
  const step = framework.scale.find((s) => s.score === score);
  return (
    <Badge tone={needsRationale(score) ? "warning" : "positive"}>{`${score} ${step?.name ?? ""}`}</Badge>
  );
}
