import type { ReactNode } from "react";
import type { Tone } from "./tone.ts";

/** Every tone has its own outline, so that the icons differ without colour and in print. */
const drawings: Record<Tone | "info", ReactNode> = {
  positive: (
    <>
      <circle cx="8" cy="8" r="7.25" fill="currentColor" />
      <path d="m4.6 8.3 2.4 2.4 4.5-5" stroke="var(--color-icon-cut)" strokeWidth="1.9" />
    </>
  ),
  negative: (
    <>
      <path d="M5 .9h6L15.1 5v6L11 15.1H5L.9 11V5z" fill="currentColor" />
      <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" stroke="var(--color-icon-cut)" strokeWidth="1.9" />
    </>
  ),
  progress: (
    <>
      <circle cx="8" cy="8" r="6.4" stroke="currentColor" strokeWidth="1.7" />
      <path d="M8 1.6a6.4 6.4 0 0 0 0 12.8z" fill="currentColor" />
    </>
  ),
  neutral: <circle cx="8" cy="8" r="6.4" stroke="currentColor" strokeWidth="1.7" />,
  muted: <path d="M2.5 8h11" stroke="currentColor" strokeWidth="2.4" />,
  warning: (
    <>
      <path d="M8 1.2 15.4 14.6H.6z" fill="currentColor" />
      <path d="M8 5.8v4.1m0 1.9v.4" stroke="var(--color-icon-cut)" strokeWidth="1.7" />
    </>
  ),
  info: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="3" fill="currentColor" />
      <path d="M8 4.3v.2m0 2.9v4.3" stroke="var(--color-icon-cut)" strokeWidth="1.9" />
    </>
  ),
};

/** Decorative: always stands beside the word it illustrates. */
export function ToneIcon({ tone }: { tone: Tone | "info" }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="size-[1em] shrink-0"
    >
      {drawings[tone]}
    </svg>
  );
}
