import { Badge } from "#components/ui/badge.tsx";
import { type Framework, isSufficient, type Score, stepOf } from "#lib/domain/framework.ts";

export function ScoreBadge({ framework, score }: { framework: Framework; score: Score }) {
  if (score === null) return <Badge tone="muted">Niet gezien</Badge>;
  return (
    <Badge tone={isSufficient(framework, score) ? "positive" : "warning"}>
      {`${score} ${stepOf(framework, score)?.name ?? ""}`}
    </Badge>
  );
}
