import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";

type BesideNowProps = {
  /** What stands there now. */
  now: ReactNode;
  changed: boolean;
  /** The fields in which something else can be entered. */
  children: ReactNode;
};

/** Fields with what stands now beside them from 768 px, and under them below. */
export function BesideNow({ now, changed, children }: BesideNowProps) {
  return (
    <div className="grid gap-x-8 gap-y-3 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      {children}
      <div
        className={`flex flex-col items-start gap-1 self-start border-l-4 py-1 pl-4 ${changed ? "border-progress" : "border-line"}`}
      >
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-muted">
          Nu staat er {changed && <Badge tone="progress">Gewijzigd</Badge>}
        </p>
        {now}
      </div>
    </div>
  );
}
