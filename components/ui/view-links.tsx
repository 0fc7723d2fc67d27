import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export type ViewLink = { key: string; name: string; href: string; current: boolean; aside?: ReactNode };

/** Views of a list under a heading; `aside` stands beside the link, such as a button to remove it. */
export function ViewLinks({ title, views }: { title: string; views: readonly ViewLink[] }) {
  return (
    <section aria-label={title}>
      <p aria-hidden="true" className="text-sm text-ink-muted">
        {title}
      </p>
      <ul>
        {views.map(({ key, name, href, current, aside }) => (
          <li key={key} className="flex items-center gap-2">
            <Link href={href} aria-current={current ? "true" : undefined} className="menu-link">
              {name}
            </Link>
            {aside}
          </li>
        ))}
      </ul>
    </section>
  );
}
