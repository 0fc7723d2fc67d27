"use client";

import { usePathname } from "next/navigation";
import { Link } from "#components/ui/link.tsx";

/** The main navigation: one line on a wide screen, wrapping on a narrow one. */
export function Navigation({ destinations }: { destinations: readonly { href: string; label: string }[] }) {
  const path = usePathname();
  const isHere = (href: string) =>
    href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  return (
    <nav aria-label="Hoofdmenu" className="mx-auto max-w-page px-2 sm:px-4">
      <ul className="flex flex-wrap">
        {destinations.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isHere(href) ? "page" : undefined}
              className="flex min-h-11 items-center border-b-4 border-transparent px-2.5 text-ink no-underline hover:border-line aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
