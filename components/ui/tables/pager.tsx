import type { ReactNode } from "react";
import { LinkButton } from "#components/ui/link-button.tsx";

export type PagerProps = {
  /** Absent on the first page. */
  previousHref?: string | undefined;
  /** Absent on the last page. */
  nextHref?: string | undefined;
  /** Where one is: "51–100 van 217". */
  summary?: ReactNode;
};

export function Pager({ previousHref, nextHref, summary }: PagerProps) {
  return (
    <nav aria-label="Bladeren" className="flex flex-wrap items-center gap-3 print:hidden">
      {previousHref && (
        <LinkButton href={previousHref} rel="prev">
          Vorige
        </LinkButton>
      )}
      {nextHref && (
        <LinkButton href={nextHref} rel="next">
          Volgende
        </LinkButton>
      )}
      {summary && <p className="text-ink-muted tabular-nums">{summary}</p>}
    </nav>
  );
}
