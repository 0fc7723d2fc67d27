import { dutchDay } from "#lib/calendar/day.ts";
import type { ReturnedVisit } from "#lib/visits/reads/visit-returns.ts";
import { returnCauseNames } from "#lib/visits/text/planned-visits.ts";

/** Visits to the school that were planned before and came back; nothing where there were none. */
export function Returns({ returns }: { returns: readonly ReturnedVisit[] }) {
  if (returns.length === 0) return null;
  return (
    <section aria-labelledby="returns" className="flex flex-col gap-3">
      <h2 id="returns">Eerder gepland, maar niet gehouden</h2>
      <ul className="flex flex-col gap-2">
        {returns.map(({ id, day, returnedOn, inspector, cause, text }) => (
          <li key={id}>
            Gepland op <span>{dutchDay(day)}</span>, met <span>{inspector}</span>.{" "}
            <span>{returnCauseNames[cause]}</span>, op <span>{dutchDay(returnedOn)}</span>.
            {text && <span className="block text-ink-muted">{`“${text}”`}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
