import { Badge } from "#components/ui/badge.tsx";
import { criteriaOf, type Framework } from "#lib/framework/rules/framework.ts";
import { flagIn, textIn } from "#lib/visits/rules/draft/fields.ts";
import type { DraftFields } from "#lib/visits/rules/draft/saves.ts";
import { outcomeOf } from "#lib/visits/rules/draft/visit.ts";
import { criterionSectionId, sectionIds } from "./section-id.ts";

/** How far a part of the form is. */
export type Mark = { state: "todo" | "begun" | "done" | "differs"; text: string };
export type SectionTask = { sectionId: string; title: string; mark: Mark | null };

const todo: Mark = { state: "todo", text: "Niet begonnen" };
const begun: Mark = { state: "begun", text: "Begonnen" };
const done: Mark = { state: "done", text: "Ingevuld" };

/** The parts that there is one of: the preparation first, and the others after the lessons, interviews and documents. */
export function tasksIn(
  fields: DraftFields,
  framework: Framework,
  inspectorIds: readonly string[],
): SectionTask[] {
  const outcomes = criteriaOf(framework).map(({ id }) => outcomeOf(fields, inspectorIds, id).kind);
  const found = outcomes.filter((kind) => kind === "found").length;
  const differing = outcomes.filter((kind) => kind === "differs").length;
  const hasAny = (...names: string[]) =>
    names.some((name) => textIn(fields, name) !== "" || flagIn(fields, name) !== null);
  const [firstCriterion] = criteriaOf(framework);
  return [
    {
      sectionId: sectionIds.preparation,
      title: "Voorbereiding",
      mark: flagIn(fields, "preparation.previousRead") ? done : hasAny("preparation.notes") ? begun : todo,
    },
    {
      sectionId: sectionIds.feedback,
      title: "Korte terugkoppeling",
      mark: flagIn(fields, "feedback.given") === null ? (hasAny("feedback.notes") ? begun : todo) : done,
    },
    {
      sectionId: sectionIds.intake,
      title: "Intake",
      mark: hasAny("intake.dossiers", "intake.notes") ? done : todo,
    },
    { sectionId: sectionIds.guidance, title: "Begeleiding", mark: hasAny("guidance.notes") ? done : todo },
    {
      sectionId: criterionSectionId(firstCriterion?.id ?? ""),
      title: "Bevindingen per criterium",
      mark: {
        state: found === outcomes.length ? "done" : found + differing > 0 ? "begun" : "todo",
        text: `${found} van ${outcomes.length}`,
      },
    },
    ...(inspectorIds.length > 1
      ? [
          {
            sectionId: sectionIds.differences,
            title: "Verschillen",
            mark: differing > 0 ? { state: "differs" as const, text: String(differing) } : null,
          },
        ]
      : []),
    { sectionId: sectionIds.check, title: "Controleren en indienen", mark: null },
  ];
}

const tones = { todo: "muted", begun: "progress", done: "positive", differs: "warning" } as const;

export function TaskMark({ mark }: { mark: Mark | null }) {
  return (
    mark && (
      <span className="whitespace-nowrap">
        <Badge tone={tones[mark.state]}>{mark.text}</Badge>
      </span>
    )
  );
}
