"use client";

import type { ReactNode } from "react";
import { useCapture } from "./capture-context.tsx";

type PlaceLinkProps = { place: string; isCurrent?: boolean; field?: string; children: ReactNode };

/** A link to a part of the form: it works without a connection, and the browser's way back works too. */
export function PlaceLink({ place, isCurrent, field, children }: PlaceLinkProps) {
  const { goTo } = useCapture();
  return (
    <a
      href={`#${place}`}
      aria-current={isCurrent ? "page" : undefined}
      className="flex min-h-11 min-w-0 grow basis-40 items-center wrap-break-word aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
      onClick={(event) => {
        event.preventDefault();
        goTo(place, field);
      }}
    >
      {children}
    </a>
  );
}
