import Link from "next/link";
import type { ReactNode } from "react";

export type SortDirection = "ascending" | "descending";

export type SortHeaderCellProps = {
  /** How the table is sorted by this column now; absent when it is sorted by another. */
  direction?: SortDirection | undefined;
  numeric?: boolean;
  children: ReactNode;
} & ({ href: string; onSort?: never } | { href?: never; onSort: () => void });

/** A column header that sorts: by address where the order is in the URL, else by a button. */
export function SortHeaderCell({ direction, numeric, children, href, onSort }: SortHeaderCellProps) {
  const content = (
    <>
      {children}
      <SortMark direction={direction} />
    </>
  );
  return (
    <th
      scope="col"
      aria-sort={direction ?? "none"}
      className={numeric ? "table-sort table-numeric" : "table-sort"}
    >
      {href === undefined ? (
        <button type="button" onClick={onSort}>
          {content}
        </button>
      ) : (
        <Link href={href} scroll={false}>
          {content}
        </Link>
      )}
    </th>
  );
}

function SortMark({ direction }: { direction: SortDirection | undefined }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 10 16"
      fill="currentColor"
      className="h-[0.9em] shrink-0 print:hidden"
    >
      <path d="M5 1.5 9 7H1z" opacity={direction === "descending" ? 0.25 : direction ? 1 : 0.5} />
      <path d="M5 14.5 1 9h8z" opacity={direction === "ascending" ? 0.25 : direction ? 1 : 0.5} />
    </svg>
  );
}
