import { SegmentSwatch } from "#components/ui/segmented-bar.tsx";
import type { Tone } from "#components/ui/tone.ts";
import { type Age, ages, type WaitCount } from "#lib/figures/rules/waiting.ts";
import { ageNames } from "#lib/figures/text/waiting.ts";
import { number } from "#lib/text/dates.ts";

const tones: Record<Age, Tone> = { short: "muted", middle: "progress", long: "warning" };

/** How long schools wait, in three classes: a bar as long as their share of `most`, and the same in words. */
export function AgeBar({ count, most }: { count: WaitCount; most: number }) {
  const present = ages.filter((age) => count.ages[age] > 0);
  if (present.length === 0) return null;
  return (
    <div className="flex min-w-40 flex-col gap-1">
      <div
        aria-hidden="true"
        className="segmented-bar"
        style={{ height: "0.75rem", width: `${(100 * count.schools) / Math.max(most, 1)}%` }}
      >
        {present.map((age) => (
          <div key={age} className={`segment segment-${tones[age]}`} style={{ flexGrow: count.ages[age] }} />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-4 text-sm">
        {present.map((age) => (
          <li key={age}>
            <SegmentSwatch tone={tones[age]} /> <span>{ageNames[age]}</span>:{" "}
            <span>{number(count.ages[age])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
