"use client";

import type { ReactNode } from "react";
import { useCapture } from "./capture-context.tsx";

type SectionLinkProps = { sectionId: string; isCurrent?: boolean; field?: string; children: ReactNode };

/** A link to a part of the form: it works without a connection, and the browser's way back works too. */
export function SectionLink({ sectionId, isCurrent, field, children }: SectionLinkProps) {
  const { goTo } = useCapture();
  return (
    <a
      href={`#${sectionId}`}
      aria-current={isCurrent ? "page" : undefined}
      className="flex min-h-11 min-w-0 grow basis-40 items-center wrap-break-word aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
      onClick={(event) => {
        event.preventDefault();
        goTo(sectionId, field);
      }}
    >
      {children}
    </a>
  );
}
