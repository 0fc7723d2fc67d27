import type { ReactNode } from "react";
import { Part } from "./page/part.tsx";

type DetailsProps = {
  summary: ReactNode;
  open?: boolean;
  /** The single key that opens it. */
  shortcut?: string;
  children: ReactNode;
};

/** Opens and closes without script; closed at first unless `open`. */
export function Details({ summary, open, shortcut, children }: DetailsProps) {
  return (
    <details open={open} className="details">
      <summary aria-keyshortcuts={shortcut}>{summary}</summary>
      <div className="mt-1 border-l-4 border-line py-1 pl-4">
        <Part>{children}</Part>
      </div>
    </details>
  );
}
