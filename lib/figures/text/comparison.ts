import { dutchDay } from "#lib/calendar/day.ts";
import type { Progress } from "#lib/figures/rules/progress.ts";
import { longDay, number } from "#lib/text/dates.ts";

/** A view of a round, as far as its name and place in time go. */
export type ComparedView = Pick<Progress, "on" | "knownAt" | "seq" | "visited">;

/** From the earlier day to the later; of one day from what was known first. Whichever was asked for first. */
export function inOrder<V extends ComparedView>(view: V, other: V): [from: V, to: V] {
  const isLater = view.on === other.on ? view.seq > other.seq : view.on > other.on;
  return isLater ? [other, view] : [view, other];
}

/** What the comparison comes to: `21 scholen meer bezocht dan op 30-09-2017`. */
export function comparisonTitle(from: ComparedView, to: ComparedView, differing: number): string {
  const more = to.visited - from.visited;
  const before = from.on === to.on ? `op ${dutchDay(from.knownAt)} bekend was` : `op ${dutchDay(from.on)}`;
  if (more !== 0)
    return `${number(Math.abs(more))} ${Math.abs(more) === 1 ? "school" : "scholen"} ${more > 0 ? "meer" : "minder"} bezocht dan ${before}`;
  if (differing === 0) return `Geen cijfer anders dan ${before}`;
  return `Evenveel scholen bezocht als ${before}, ${differing === 1 ? "1 ander cijfer verschilt" : `${number(differing)} andere cijfers verschillen`}`;
}

/** `+21` or `−2`: how much a figure grew. */
export function signed(by: number): string {
  return `${by > 0 ? "+" : "−"}${number(Math.abs(by))}`;
}

/** The day of a view; the day as known on where that is what differs. */
export function viewName(view: ComparedView, other: ComparedView): string {
  return view.on === other.on ? `Bekend op ${longDay(view.knownAt)}` : longDay(view.on);
}
