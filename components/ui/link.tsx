"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps, MouseEvent } from "react";

export type LinkProps = ComponentProps<"a"> & {
  href: string;
  /** Where the page stays where it is: a link that sorts or filters what is in sight. */
  scroll?: boolean;
};

/**
 * A link within the application: only what changes is fetched. Nothing is fetched ahead of a click: every page
 * depends on who asks and on the latest facts, and a list has a hundred links. It is 3 kB lighter than next/link.
 */
export function Link({ href, onClick, scroll = true, ...rest }: LinkProps) {
  const router = useRouter();

  function go(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    const goesElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || rest.target;
    if (event.defaultPrevented || goesElsewhere) return;
    event.preventDefault();
    router.push(href, { scroll });
  }

  return <a {...rest} href={href} onClick={go} />;
}
