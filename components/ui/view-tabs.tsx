import type { ReactNode } from "react";
import { Part } from "./page/part.tsx";

export type View = { label: string; content: ReactNode };

export type ViewTabsProps = {
  /** Unique on the page. */
  name: string;
  /** What the views show, for users of a screen reader. */
  legend: string;
  /** At most four. */
  views: readonly View[];
  /** The label of the view that is shown first. */
  initial: string;
};

/**
 * The same thing in a few ways, one at a time: radio buttons and style alone, so that it works before scripts do.
 * Arrows go from one view to the next, as in any group of radio buttons.
 */
export function ViewTabs({ name, legend, views, initial }: ViewTabsProps) {
  return (
    <div className="view-tabs">
      <fieldset className="view-choices">
        <legend className="sr-only">{legend}</legend>
        {views.map(({ label }) => (
          <label key={label} className="view-choice">
            <input type="radio" name={name} value={label} defaultChecked={label === initial} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {views.map(({ label, content }) => (
        <div key={label} className="view">
          <Part>{content}</Part>
        </div>
      ))}
    </div>
  );
}
