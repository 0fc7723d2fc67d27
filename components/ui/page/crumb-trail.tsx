import { Children, type ReactNode } from "react";

/** Links to the pages above this one, highest first. */
export function CrumbTrail({ children }: { children: ReactNode }) {
  return (
    <nav aria-label="Kruimelpad" className="print:hidden">
      <ol className="flex flex-wrap gap-x-2 text-sm">
        {Children.map(children, (link) => (
          <li className="flex items-center gap-x-2">
            {link}
            <span aria-hidden="true" className="text-ink-muted">
              ›
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
