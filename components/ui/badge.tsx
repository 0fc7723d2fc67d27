import type { ReactNode } from "react";
import type { Tone } from "./tone.ts";
import { ToneIcon } from "./tone-icon.tsx";

const tones: Record<Tone, string> = {
  positive: "border-positive/40 bg-positive-soft text-positive",
  negative: "border-negative/40 bg-negative-soft text-negative",
  progress: "border-progress/40 bg-progress-soft text-progress",
  neutral: "border-neutral/40 bg-neutral-soft text-neutral",
  muted: "border-dashed border-control bg-transparent text-ink-muted",
  warning: "border-warning/40 bg-warning-soft text-warning",
};

/** A status: icon, word and shape together, so that none of them carries the meaning alone. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-2xl border px-2.5 py-0.5 text-sm font-semibold print:border-current ${tones[tone]}`}
    >
      <ToneIcon tone={tone} />
      <span>{children}</span>
    </span>
  );
}
