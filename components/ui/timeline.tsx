import type { ReactNode } from "react";
import type { Tone } from "./tone.ts";
import { ToneIcon } from "./tone-icon.tsx";

export type TimelineEntry = {
  id: string;
  /** `YYYY-MM-DD`, for machines. */
  day: string;
  /** The same day for people. */
  dayText: ReactNode;
  title: ReactNode;
  tone?: Tone;
  children?: ReactNode;
};

/** What happened, in the order given. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label?: string }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {entries.map((entry) => (
        <li key={entry.id} className="timeline-entry">
          <span className={`timeline-mark ${marks[entry.tone ?? "neutral"]}`}>
            <ToneIcon tone={entry.tone ?? "neutral"} />
          </span>
          <div className="min-w-0 pb-6">
            <p className="text-sm text-ink-muted tabular-nums">
              <time dateTime={entry.day}>{entry.dayText}</time>
            </p>
            <p className="font-semibold">{entry.title}</p>
            {entry.children && <div className="mt-1 max-w-prose">{entry.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

const marks: Record<Tone, string> = {
  positive: "text-positive",
  negative: "text-negative",
  progress: "text-progress",
  neutral: "text-neutral",
  muted: "text-ink-muted",
  warning: "text-warning",
};
