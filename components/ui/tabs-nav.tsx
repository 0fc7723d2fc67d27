import Link from "next/link";
import type { ReactNode } from "react";

export type Tab = { href: string; label: ReactNode; current?: boolean };

/** Tabs that are pages: links, each with its own address. They wrap where the screen is narrow. */
export function TabsNav({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className="flex min-h-11 items-center border-b-4 border-transparent px-3 text-ink no-underline hover:border-line hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent forced-colors:not-aria-[current=page]:border-[Canvas]"
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
