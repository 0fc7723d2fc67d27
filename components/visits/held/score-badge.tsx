import { Badge } from "#components/ui/badge.tsx";
import { type Framework, isSufficient, type Score, stepOf } from "#lib/framework/rules/framework.ts";

export function ScoreBadge({ framework, score }: { framework: Framework; score: Score }) {
  if (score === null)
    return (
      <Badge tone="muted">
        <span className="whitespace-nowrap">Niet gezien</span>
      </Badge>
    );
  return (
    <Badge tone={isSufficient(framework, score) ? "positive" : "warning"}>
      <span className="whitespace-nowrap">{`${score} ${stepOf(framework, score)?.name ?? ""}`}</span>
    </Badge>
  );
}
