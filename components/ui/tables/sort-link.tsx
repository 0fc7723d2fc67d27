import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import type { SortedHeader } from "./table.tsx";

/** How a column is sorted now, in words ("oudste eerst"), and the address of the other direction. */
export type ColumnSort = {
  href: string;
  direction: SortedHeader["direction"];
  description: string;
};

const arrows = {
  ascending: "M6 2 10.5 10h-9z",
  descending: "M6 10 1.5 2h9z",
  none: "M6 .8 9 5H3zM6 11.2 3 7h6z",
};

/** The header of a column by which the table can be sorted. */
export function sortedHeader(header: string, sort: ColumnSort): SortedHeader {
  return { direction: sort.direction, link: <SortLink sort={sort}>{header}</SortLink> };
}

/** The header of a column as the link that sorts on it; plain text where the table is a list of cards. */
function SortLink({ sort, children }: { sort: ColumnSort; children: ReactNode }) {
  const { href, direction, description } = sort;
  return (
    <>
      <Link href={href} scroll={false} className="table-sort">
        <span>{children}</span>
        {direction !== "none" && <span className="sr-only">{` (${description})`}</span>}
        <svg
          aria-hidden="true"
          viewBox="0 0 12 12"
          className={`size-2.5 shrink-0 print:hidden ${direction === "none" ? "opacity-50" : ""}`}
        >
          <path d={arrows[direction]} fill="currentColor" />
        </svg>
      </Link>
      <span className="table-unsortable">{children}</span>
    </>
  );
}
