import type { ReactNode } from "react";
import { number } from "#lib/text/dates.ts";
import type { BoardColumn } from "./columns.ts";

type ColumnFrameProps = {
  column: BoardColumn;
  /** What the column would come to with the schools that are being dragged. */
  foreseen?: string;
  chosen: ReadonlySet<string>;
  /** Absent for those who only read. */
  onChoose?: (ids: readonly string[], isChosen: boolean) => void;
  children: ReactNode;
};

/** A quarter of the board: its name, what it comes to, a box that chooses all, and its schools. */
export function ColumnFrame({ column, foreseen = "", chosen, onChoose, children }: ColumnFrameProps) {
  const { name, balance, schools } = column;
  const ids = schools.map(({ id }) => id);
  return (
    <section aria-label={name} className="board-column">
      <h2 className="text-base">{`${name} (${number(schools.length)})`}</h2>
      <p className="board-balance">{foreseen || balance}</p>
      {onChoose && schools.length > 0 && (
        <label className="choice border-b border-line">
          <input
            type="checkbox"
            className="choice-control"
            checked={ids.every((id) => chosen.has(id))}
            onChange={(event) => onChoose(ids, event.currentTarget.checked)}
          />
          <span className="py-0.5">
            Kies alle<span className="sr-only">{` van ${name}`}</span>
          </span>
        </label>
      )}
      {children}
    </section>
  );
}
