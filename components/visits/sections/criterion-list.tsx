"use client";

import { useCapture, useDraft } from "#components/visits/capture/capture-context.tsx";
import { criterionSectionId } from "#components/visits/capture/section-id.ts";
import { SectionLink } from "#components/visits/capture/section-link.tsx";
import { stepOf } from "#lib/framework/rules/framework.ts";
import { outcomeOf } from "#lib/visits/rules/draft/visit.ts";

type CriterionListProps = {
  current: string;
  /** The list stands on the page twice, for a wide and for a narrow screen. */
  label: string;
};

/** All criteria under their aspects with the score of each: where one is, and what is still open. */
export function CriterionList({ current, label }: CriterionListProps) {
  const { framework, inspectorIds } = useCapture();
  const scores = useDraft((fields) =>
    Object.fromEntries(
      framework.aspects
        .flatMap(({ criteria }) => criteria)
        .map(({ id }) => {
          const outcome = outcomeOf(fields, inspectorIds, id);
          if (outcome.kind === "open") return [id, ""];
          if (outcome.kind === "differs") return [id, "verschilt"];
          if (outcome.score === null) return [id, "niet gezien"];
          return [id, String(stepOf(framework, outcome.score)?.score ?? "")];
        }),
    ),
  );
  return (
    <nav aria-label={label} className="capture-criteria">
      {framework.aspects.map(({ id, name, criteria }) => (
        <div key={id}>
          <h3 className="mt-3 text-base">
            <span>{name}</span>{" "}
            <span className="font-normal text-ink-muted tabular-nums">{`${criteria.filter((criterion) => scores[criterion.id] !== "").length} van ${criteria.length}`}</span>
          </h3>
          <ul>
            {criteria.map((criterion) => (
              <li
                key={criterion.id}
                className="flex items-center justify-between gap-2 border-b border-line text-sm"
              >
                <SectionLink
                  sectionId={criterionSectionId(criterion.id)}
                  field={`score-${criterion.id}`}
                  isCurrent={criterion.id === current}
                >
                  {criterion.name}
                </SectionLink>
                <span className="font-semibold tabular-nums">{scores[criterion.id] || "–"}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
