import type { ReactNode } from "react";

export type TableProps = {
  /** Says what the rows are; always there for who listens, `captionHidden` where a heading says the same. */
  caption: ReactNode;
  captionHidden?: boolean;
  children: ReactNode;
};

/**
 * A native table that becomes a list of cards below 640 px, by style alone. `TableHead` takes `HeaderCell` and
 * `SortHeaderCell`; each `TableRow` starts with a `RowHeaderCell`, followed by a `Cell` for each column.
 */
export function Table({ caption, captionHidden, children }: TableProps) {
  return (
    <div className="table-frame">
      <table className="table">
        <caption className={captionHidden ? "sr-only" : undefined}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead>
      <tr>{children}</tr>
    </thead>
  );
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody>{children}</tbody>;
}

/** `total` sets the row apart as the sum of those above. */
export function TableRow({ total, children }: { total?: boolean; children: ReactNode }) {
  return <tr className={total ? "table-total" : undefined}>{children}</tr>;
}

type CellProps = {
  /** Aligned right, digits of equal width. */
  numeric?: boolean;
  children?: ReactNode;
};

const numericLook = "table-numeric";

export function HeaderCell({ numeric, children }: CellProps) {
  return (
    <th scope="col" className={numeric ? numericLook : undefined}>
      {children}
    </th>
  );
}

export function RowHeaderCell({ numeric, children }: CellProps) {
  return (
    <th scope="row" className={numeric ? numericLook : undefined}>
      {children}
    </th>
  );
}

/** `label` repeats the column's header: it names the value in the card. */
export function Cell({ label, numeric, children }: CellProps & { label: string }) {
  return (
    <td data-label={label} className={numeric ? numericLook : undefined}>
      <div>{children}</div>
    </td>
  );
}
