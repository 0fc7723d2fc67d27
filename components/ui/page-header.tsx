import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export type Crumb = { href: string; label: ReactNode };

export type PageHeaderProps = {
  title: ReactNode;
  /** The pages above this one, highest first. */
  breadcrumb?: readonly Crumb[];
  /** Beside the title: a badge or a short fact. */
  mark?: ReactNode;
  /** Under the title: one or two sentences. */
  children?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, breadcrumb = [], mark, children, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-col gap-3 sm:mb-8">
      {breadcrumb.length > 0 && (
        <nav aria-label="Kruimelpad" className="print:hidden">
          <ol className="flex flex-wrap gap-x-2 text-sm">
            {breadcrumb.map((crumb) => (
              <li key={crumb.href} className="flex items-center gap-x-2">
                <Link href={crumb.href} className="inline-flex min-h-6 items-center">
                  {crumb.label}
                </Link>
                <span aria-hidden="true" className="text-ink-muted">
                  ›
                </span>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="wrap-break-word">{title}</h1>
          {mark}
        </div>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
      {children && <div className="max-w-prose text-lg text-ink-muted">{children}</div>}
    </header>
  );
}
