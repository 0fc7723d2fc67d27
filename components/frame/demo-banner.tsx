import { longDay } from "#lib/text/dates.ts";

/** On every page of a demonstration, in print too: nothing here is real. */
export function DemoBanner({ today }: { today: string }) {
  return (
    <p className="bg-warning-soft px-4 py-1.5 text-center text-sm text-warning">{`Demonstratie: alle scholen en mensen zijn verzonnen. Het is hier ${longDay(today)}.`}</p>
  );
}
