import type { ReactNode } from "react";
import type { Tone } from "./tone.ts";
import { ToneIcon } from "./tone-icon.tsx";

export type Segment = {
  id: string;
  tone: Tone;
  /** Decides the width. */
  value: number;
  /** Shown where it fits, usually the figure. */
  text: ReactNode;
};

/**
 * Shares of a whole. Colour, pattern and icon tell the parts apart. Hidden from assistive technology: the page
 * gives the same figures as text beside it.
 */
export function SegmentedBar({ segments }: { segments: readonly Segment[] }) {
  return (
    <div aria-hidden="true" className="segmented-bar">
      {segments
        .filter((segment) => segment.value > 0)
        .map((segment) => (
          <div
            key={segment.id}
            className={`segment segment-${segment.tone}`}
            style={{ flexGrow: segment.value }}
          >
            <span className="segment-text">
              <ToneIcon tone={segment.tone} />
              <span>{segment.text}</span>
            </span>
          </div>
        ))}
    </div>
  );
}

/** The sample of a segment, for the text beside the bar. */
export function SegmentSwatch({ tone }: { tone: Tone }) {
  return <span aria-hidden="true" className={`segment-swatch segment-${tone}`} />;
}
