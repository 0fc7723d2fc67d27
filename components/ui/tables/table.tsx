import type { ReactNode } from "react";

export type TableProps = {
  /** What the rows are; always there for screen readers, `captionHidden` where a heading has the same text. */
  caption: ReactNode;
  captionHidden?: boolean;
  children: ReactNode;
};

/**
 * A native table that becomes a list of cards below 640 px, by style alone. `TableHead` takes `HeaderCell`;
 * each `TableRow` starts with a `RowHeaderCell`, followed by a `Cell` for each column.
 */
export function Table({ caption, captionHidden, children }: TableProps) {
  return (
    <div className="table-frame">
      <table className="data-table">
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

function alignment(numeric: boolean | undefined) {
  return numeric ? "table-numeric table-nowrap" : undefined;
}

/** How the table is sorted on a column, and the header that sorts it (`SortLink`): most tables need no links. */
export type SortedHeader = { direction: "ascending" | "descending" | "none"; link: ReactNode };

export function HeaderCell({ numeric, sort, children }: CellProps & { sort?: SortedHeader | undefined }) {
  return (
    <th scope="col" aria-sort={sort?.direction} className={numeric ? "table-numeric" : undefined}>
      {sort?.link ?? children}
    </th>
  );
}

export function RowHeaderCell({ numeric, children }: CellProps) {
  return (
    <th scope="row" className={alignment(numeric)}>
      {children}
    </th>
  );
}

/** `label` repeats the column's header: it names the value in the card. `nowrap` is for days and codes. */
export function Cell({ label, numeric, nowrap, children }: CellProps & { label: string; nowrap?: boolean }) {
  return (
    <td data-label={label} className={nowrap ? "table-nowrap" : alignment(numeric)}>
      <div>{children}</div>
    </td>
  );
}
