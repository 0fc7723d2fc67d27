import type { ReactNode } from "react";

/** Opens and closes without script; closed at first unless `open`. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="details">
      <summary>{summary}</summary>
      <div className="mt-1 border-l-4 border-line py-1 pl-4">{children}</div>
    </details>
  );
}
