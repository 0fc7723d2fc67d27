import type { ReactNode } from "react";
import { PageName } from "./page-name.tsx";

export type PageTitleProps = {
  title: string;
  /** How many there are; the name of the page is without it. */
  count?: string;
  /** Over the title: the way back. */
  above?: ReactNode;
  /** Beside the title: a badge or a short fact. */
  mark?: ReactNode;
  /** Under the title: one or two sentences. */
  children?: ReactNode;
  actions?: ReactNode;
};

/** How a page begins. It needs no router, so that pages without a connection can begin the same way. */
export function PageTitle({ title, count, above, mark, children, actions }: PageTitleProps) {
  return (
    <header className="mb-6 flex flex-col gap-3 sm:mb-8">
      <PageName>{title}</PageName>
      {above}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="wrap-break-word">{count ? `${title} (${count})` : title}</h1>
          {mark}
        </div>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
      {children && <div className="max-w-prose text-lg text-ink-muted">{children}</div>}
    </header>
  );
}
