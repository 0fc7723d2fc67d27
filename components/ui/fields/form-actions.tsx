import type { ReactNode } from "react";

/** The row under a form: the primary button first, then the way back. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3 pt-2 print:hidden">{children}</div>;
}
