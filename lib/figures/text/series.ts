import { type Day, earliest } from "#lib/calendar/day.ts";
import { quarterEnd, quarterOf } from "#lib/calendar/quarter.ts";
import type { PlannedSeries, ProgressSeries } from "#lib/figures/rules/progress-series.ts";
import { longDay, number, quarterName } from "#lib/text/dates.ts";
import { formatExpected } from "./progress.ts";

/** What the round has come to, in one sentence: the title of its chart. */
export function seriesSentence(series: ProgressSeries): string {
  const { on, knownAt, endsOn } = series;
  if (on > knownAt) return `Voor zover bekend op ${longDay(knownAt)} ${reached(series)}.`;
  const ended = on > endsOn ? `; de ronde eindigde op ${longDay(endsOn)}` : "";
  return `Op ${longDay(on)} ${reached(series)}; ${besidePlan(series)}${ended}.`;
}

function reached({ visits, verdicts }: { visits: number; verdicts: number }): string {
  const judged = verdicts === 0 ? "nog geen enkele beoordeeld" : `${number(verdicts)} beoordeeld`;
  if (visits === 0) return `was nog geen school bezocht${verdicts === 0 ? "" : ` en wel ${judged}`}`;
  return `${visits === 1 ? "was 1 school" : `waren ${number(visits)} scholen`} bezocht en ${judged}`;
}

function besidePlan({ plan, visits, on }: ProgressSeries): string {
  if (plan === null) return "er is nog geen plan vastgesteld";
  if (plan.expected === null) return outsidePlan(plan, on);
  const more = visits - Math.round(plan.expected);
  const isOver = on === plan.endsOn;
  if (more === 0) return isOver ? "dat zijn er precies zoveel als gepland" : "dat is precies volgens plan";
  const than = isOver ? "gepland" : "het plan op die dag verwacht";
  const count = Math.abs(more);
  return `dat ${count === 1 ? "is" : "zijn"} er ${number(count)} ${more > 0 ? "meer" : "minder"} dan ${than}`;
}

/** On a day that the plan does not speak of nothing is expected. */
function outsidePlan({ startsOn, endsOn, points }: PlannedSeries, on: Day): string {
  if (startsOn === null || endsOn === null)
    return "alle kwartalen van het plan waren al voorbij toen het werd vastgesteld";
  if (on < startsOn) return `het plan begint op ${longDay(startsOn)}`;
  return `het plan liep tot en met ${longDay(endsOn)}, en vroeg er ${formatExpected(points.at(-1)?.visits ?? null)}`;
}

/** What the quarter of the day has come to, in one sentence: the title of the chart of the quarters. */
export function quarterSentence({ on: asked, knownAt, startsOn, quarters }: ProgressSeries): string {
  const on = earliest([asked, knownAt]);
  const current = quarters.find(({ quarter }) => quarter === quarterOf(on));
  if (!current && on < startsOn) return `De ronde begint op ${longDay(startsOn)}.`;
  if (!current) {
    const sum = (count: "visits" | "verdicts") => quarters.reduce((all, quarter) => all + quarter[count], 0);
    return `In de kwartalen van de ronde ${done(sum("visits"), sum("verdicts"))}.`;
  }
  const { quarter, plan, visits, verdicts } = current;
  const inQuarter = `In het ${quarterName(quarter)}`;
  const through = on < quarterEnd(quarter) ? ` tot en met ${longDay(on)}` : "";
  if (plan === 0) return `${inQuarter} ${done(visits, verdicts)}${through}; voor dit kwartaal is geen plan.`;
  const judged =
    verdicts === 0 ? "nog geen oordelen" : verdicts === 1 ? "1 oordeel" : `${number(verdicts)} oordelen`;
  return `${inQuarter} waren er ${number(visits)} van de ${number(plan)} geplande bezoeken en ${judged}${through}.`;
}

function done(visits: number, verdicts: number): string {
  const held =
    visits === 0
      ? "geen eerste bezoeken"
      : visits === 1
        ? "1 eerste bezoek"
        : `${number(visits)} eerste bezoeken`;
  const given =
    verdicts === 0
      ? "geen eerste oordelen"
      : verdicts === 1
        ? "1 eerste oordeel"
        : `${number(verdicts)} eerste oordelen`;
  return `${visits === 1 && verdicts <= 1 ? "was" : "waren"} er ${held} en ${given}`;
}

/** Where the figures of a chart come from, in one sentence. */
export function seriesSource({ on, knownAt, seq }: ProgressSeries): string {
  return `Bron: Toezicht in de klas, logboek tot en met regel ${number(seq)}. Peildatum ${longDay(on)}, zoals bekend op ${longDay(knownAt)}.`;
}
