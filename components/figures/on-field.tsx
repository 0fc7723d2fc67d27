"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useState, useTransition } from "react";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { addDays, addMonths, type Day, daysBetween, isDay } from "#lib/calendar/day.ts";
import { longDay } from "#lib/text/dates.ts";

export type OnFieldProps = {
  /** The day of the figures on the page, or what was asked for instead of a day. */
  on: string;
  /** First and last day of the slider. */
  from: Day;
  to: Day;
  error?: string | undefined;
};

/** A pause in sliding, after which the figures follow. */
const pauseMs = 150;

/**
 * Peildatum: a field to type in, and beside it a slider. Sliding asks for the page of that day: what changed on it
 * replaces what was there, the address follows, and of days that were passed quickly only the last is shown.
 */
export function OnField({ on, from, to, error }: OnFieldProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState(on);
  const [seen, setSeen] = useState(on);
  const [wanted, setWanted] = useState<Day | null>(null);
  const [unreachable, setUnreachable] = useState(false);
  const [isPending, startTransition] = useTransition();

  // Another day came onto the page: by the slider, or else by a link, the form or going back.
  if (on !== seen) {
    setSeen(on);
    if (wanted === null || wanted === on) setChosen(on);
    if (wanted === on) setWanted(null);
  }

  useEffect(() => {
    if (wanted === null) return;
    const timer = setTimeout(() => {
      setUnreachable(!navigator.onLine);
      if (!navigator.onLine) return;
      const address = new URLSearchParams(window.location.search);
      address.set("on", wanted);
      startTransition(() => router.replace(`?${address}`, { scroll: false }));
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [wanted, router]);

  const first = isDay(chosen) && chosen < from ? chosen : from;
  const last = isDay(chosen) && chosen > to ? chosen : to;
  const day = isDay(chosen) ? chosen : last;

  function slideTo(next: Day) {
    const within = next < first ? first : next > last ? last : next;
    setChosen(within);
    setWanted(within);
  }

  /** Arrows, Home and End are the browser's own; a month is the day of the same number. */
  function byMonth(event: KeyboardEvent) {
    const months = { PageUp: 1, PageDown: -1 }[event.key];
    if (months === undefined) return;
    event.preventDefault();
    slideTo(addMonths(day, months));
  }

  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <DayField id="on" label="Peildatum" value={chosen} onValueChange={setChosen} error={error} />
      <div className="day-slider">
        <input
          type="range"
          aria-label="Peildatum verschuiven"
          aria-valuetext={longDay(day)}
          aria-busy={isPending || undefined}
          min={0}
          max={daysBetween(first, last)}
          value={daysBetween(first, day)}
          onChange={(event) => slideTo(addDays(first, Number(event.currentTarget.value)))}
          onKeyDown={byMonth}
        />
        <div aria-hidden="true" className="flex justify-between gap-4 text-xs text-ink-muted">
          <span>{longDay(first)}</span>
          <span>{longDay(last)}</span>
        </div>
      </div>
      {unreachable && (
        <p
          role="status"
          className="basis-full"
        >{`Geen verbinding. De cijfers hieronder zijn nog van ${isDay(on) ? longDay(on) : on}.`}</p>
      )}
    </div>
  );
}
