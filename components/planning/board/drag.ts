import type { Quarter } from "#lib/calendar/quarter.ts";
import type { BoardColumn } from "./columns.ts";

/** The schools that are being dragged, and the column that they come from. */
export type Drag = { from: Quarter | null; ids: ReadonlySet<string> };
export type DragListsProps = {
  columns: readonly BoardColumn[];
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[], isChosen: boolean) => void;
  onMenu: (id: string) => void;
  onMove: (ids: readonly string[], quarter: Quarter | null) => void;
};
