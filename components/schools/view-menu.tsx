import { schoolPaths } from "#lib/schools/paths.ts";
import type { SavedView } from "#lib/schools/reads/views.ts";
import { builtInViews, isSameView, type SchoolListParams, viewOf } from "./school-views.ts";
import { ViewPanel } from "./view-panel.tsx";

type ViewMenuProps = { asked: SchoolListParams; views: readonly SavedView[]; withStatus: boolean };

/** Weergave: the fixed views, the own ones, and saving what is on the screen now as one of those. */
export function ViewMenu({ asked, views, withStatus }: ViewMenuProps) {
  const now = viewOf(asked, withStatus);
  const isNow = (params: SchoolListParams) => isSameView(viewOf(params, withStatus), now);
  const fixed = builtInViews(withStatus);
  const current = views.find(({ params }) => isNow(params)) ?? fixed.find(({ params }) => isNow(params));
  return (
    <ViewPanel
      name={current?.name ?? "eigen keuze"}
      fixed={fixed.map(({ name, params }) => ({
        key: name,
        name,
        href: schoolPaths.schools(params),
        current: current?.name === name && isNow(params),
      }))}
      views={views.map((view) => ({
        view,
        href: schoolPaths.schools(view.params),
        current: view === current,
      }))}
      now={asked.numbers ? null : now}
    />
  );
}
