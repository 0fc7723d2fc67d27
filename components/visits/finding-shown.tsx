import type { Framework, Score } from "#lib/domain/framework.ts";
import { ScoreBadge } from "./score-badge.tsx";
import { Lines } from "./seen-tables.tsx";

type FindingShownProps = { framework: Framework; finding: { score: Score; rationale: string | null } };

/** A score with its rationale, where two of them are held beside each other. */
export function FindingShown({ framework, finding: { score, rationale } }: FindingShownProps) {
  return (
    <div className="flex flex-col items-start gap-1">
      <ScoreBadge framework={framework} score={score} />
      {rationale && <Lines text={rationale} />}
    </div>
  );
}
