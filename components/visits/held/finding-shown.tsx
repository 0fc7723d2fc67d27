import type { ReactElement } from "react";
import type { Framework, Score } from "#lib/framework/rules/framework.ts";
import {
  type FindingAnswers,
  type FindingField,
  findingFieldNames,
  findingFields,
  type RecordedFinding,
} from "#lib/visits/rules/finding.ts";
import { Lines } from "./lines.tsx";
import { ScoreBadge } from "./score-badge.tsx";

type FindingFieldShownProps = {
  framework: Framework;
  field: FindingField;
  /** Absent where nothing was found about the criterion. */
  finding: RecordedFinding | undefined;
  /** What stands there where no text was written. */
  empty?: string;
};

/** A field of a finding that was recorded. */
export function FindingFieldShown(props: FindingFieldShownProps): ReactElement | string {
  const { framework, field, finding, empty = "" } = props;
  switch (findingFields[field].holds) {
    case "score":
      if (!finding) return "Niet ingevuld";
      return <ScoreBadge framework={framework} score={finding[field] as Score} />;
    case "text": {
      const text = String(finding?.[field] || empty);
      return text && <Lines text={text} />;
    }
  }
}

type FindingShownProps = { framework: Framework; finding: RecordedFinding };

/** All that was found about a criterion, where two findings are held beside each other. */
export function FindingShown({ framework, finding }: FindingShownProps) {
  return (
    <div className="flex flex-col items-start gap-1">
      {findingFieldNames.map((field) => (
        <FindingFieldShown key={field} framework={framework} field={field} finding={finding} />
      ))}
    </div>
  );
}

/** What is filled in about a criterion on a form. */
export function ValueShown({ framework, value }: { framework: Framework; value: FindingAnswers }) {
  if (value.score === undefined) return "Niet ingevuld";
  return <FindingShown framework={framework} finding={{ ...value, score: value.score }} />;
}
