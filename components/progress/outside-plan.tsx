import type { Progress } from "#lib/domain/progress.ts";
import { number } from "#lib/text/dates.ts";
import { Figure, type FigureView } from "./figure.tsx";

/** The work that the quarterly plan does not show. */
export function OutsidePlan({ progress, view }: { progress: Progress; view: FigureView }) {
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
      scholen: {number(progress.pending)} waarvan de inspectie nog niet is afgerond,{" "}
      {number(progress.noLessons)} zonder les, en{" "}
      {number(progress.outsidePlan - progress.pending - progress.noLessons)} met een herinspectie na
      afkeuring.
      {progress.leftUnvisited > 0 && (
        <>
          {" "}
          <Figure
            count={progress.leftUnvisited}
            label="vertrokken zonder bezoek"
            view={view}
            schools={{ status: "left-unvisited" }}
          />{" "}
          scholen vertrokken zonder bezoek en tellen niet mee.
        </>
      )}
    </p>
  );
}
