import type { Framework, Score } from "#lib/domain/framework.ts";
import { Lines } from "./lines.tsx";
import { ScoreBadge } from "./score-badge.tsx";
import { type FindingValue, scoreOf } from "./visit-values.ts";

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

/** What is filled in about a criterion on a form. */
export function ValueShown({ framework, value }: { framework: Framework; value: FindingValue }) {
  if (value.score === "") return "Niet ingevuld";
  return <FindingShown framework={framework} finding={{ ...value, score: scoreOf(value) }} />;
}
