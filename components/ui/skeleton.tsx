/** Holds the place of what is loading. Shown after 400 ms, so that a quick answer does not flicker. */
export function Skeleton({ lines = 3, label = "Bezig met laden" }: { lines?: number; label?: string }) {
  return (
    <div aria-busy="true" className="skeleton flex flex-col gap-3">
      <p role="status" className="sr-only">
        {label}
      </p>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical lines without a name
        <div key={line} aria-hidden="true" className="skeleton-line" />
      ))}
    </div>
  );
}
