import type { Progress } from "#lib/figures/rules/progress.ts";
import { outsidePlanOf, outsideReasons } from "#lib/status/rules/status.ts";
import { outsideReasonNames } from "#lib/status/text.ts";
import { number } from "#lib/text/dates.ts";
import { Figure, type FigureView } from "./figure.tsx";

/** The work that the quarterly plan does not show. */
export function OutsidePlan({ progress, view }: { progress: Progress; view: FigureView }) {
  const counts = outsidePlanOf(progress);
  const reasons = outsideReasons.map(
    (reason) => `${number(counts[reason])} ${outsideReasonNames[reason].after}`,
  );
  return (
    <p className="max-w-prose">
      Er zijn{" "}
      <Figure
        count={progress.inspected}
        label="geïnspecteerd"
        view={view}
        schools={{ status: "inspected" }}
      />{" "}
      scholen geïnspecteerd. De planning telt alleen eerste bezoeken. Daarbuiten wachten nog{" "}
      <strong>
        <Figure
          count={progress.outsidePlan}
          label="buiten de planning"
          view={view}
          schools={{ status: "outside-plan" }}
        />
      </strong>{" "}
      scholen: <span>{reasons.slice(0, -1).join(", ")}</span>, en <span>{reasons.at(-1)}</span>.
      {progress.leftUnvisited > 0 && (
        <span>
          {" "}
          <Figure
            count={progress.leftUnvisited}
            label="vertrokken zonder bezoek"
            view={view}
            schools={{ status: "left-unvisited" }}
          />{" "}
          scholen vertrokken zonder bezoek en tellen niet mee.
        </span>
      )}
    </p>
  );
}
