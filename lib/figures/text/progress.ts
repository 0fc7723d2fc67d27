import type { Check, CheckName } from "#lib/figures/rules/closing-sums.ts";
import type { Progress } from "#lib/figures/rules/progress.ts";
import { longDay, number, quarterName } from "#lib/text/dates.ts";

/** What is expected, in whole schools; a dash where nothing is. */
export function formatExpected(expected: number | null): string {
  return expected === null ? "–" : number(Math.round(expected));
}

/** What “verwacht” means on a day, or why nothing is. */
export function expectedText({
  on,
  plan,
  planPeriod,
  expected,
}: Pick<Progress, "on" | "plan" | "planPeriod" | "expected">): string {
  if (!plan) return "Er is nog geen plan vastgesteld: er wordt niets verwacht.";
  if (!planPeriod)
    return "Alle kwartalen van het plan waren al voorbij toen het werd vastgesteld: er wordt niets verwacht.";
  const { startsOn, endsOn } = planPeriod;
  if (on < startsOn) return `Het plan begint op ${longDay(startsOn)}: op deze dag wordt nog niets verwacht.`;
  if (expected === null)
    return `Het plan liep tot en met ${longDay(endsOn)}: op deze dag wordt niets meer verwacht.`;
  return "Verwacht: wat het plan op deze dag vraagt, naar lesdagen verdeeld over elk kwartaal. In het totaal tellen de eerste bezoeken van voor het plan mee.";
}

/** What each closing sum says, and the names of its two sides. */
export const checkTexts: Record<CheckName, { title: string; left: string; right: string }> = {
  "statuses-visited": {
    title: "goedgekeurd, afgekeurd, niet afgerond en geen les zijn samen alle bezochte scholen",
    left: "scholen met een van deze statussen",
    right: "scholen met een bezoek",
  },
  "visited-population": {
    title: "bezocht en nog te bezoeken zijn samen alle scholen in de ronde",
    left: "bezocht en nog te bezoeken",
    right: "scholen in de ronde",
  },
  "plan-targets": {
    title: "het plan telt evenveel scholen als er bij de vaststelling nog te bezoeken waren",
    left: "nog te bezoeken bij de vaststelling, met de bezoeken die al in het plan vielen",
    right: "scholen in het plan",
  },
  "quarter-assigned": {
    title: "ingedeeld en al bezocht zijn samen wat het plan voor het kwartaal zegt",
    left: "ingedeeld in het kwartaal, met de eerste bezoeken die er al in vielen",
    right: "scholen in het plan voor dit kwartaal",
  },
};

/** The sums that do not close, in one line; null where all do. */
export function failingHeadline(checks: readonly Check[]): string | null {
  const [first, ...more] = checks.filter(({ holds }) => !holds);
  if (!first) return null;
  if (more.length > 0) return `De telling sluit op ${number(more.length + 1)} punten niet`;
  const { quarter, left, right } = first;
  const where = quarter === undefined ? "" : ` van het ${quarterName(quarter)}`;
  return `De telling${where} sluit niet: ${number(left)} en ${number(right)}`;
}

/** What a failing sum leads to, where a version of the plan is a cause of it. */
export function describePlanCause({ adoptedOn, entry }: NonNullable<Check["plan"]>): string {
  return `het plan van ${longDay(adoptedOn)} (regel ${number(entry)} van het logboek) vroeg iets anders dan er toen was`;
}

/** What lies behind a failing sum, as a line of text. */
export function describeCause({ schools, plan }: Pick<Check, "schools" | "plan">): string {
  return [
    ...(schools.length > 0 ? [schools.join(", ")] : []),
    ...(plan ? [describePlanCause(plan)] : []),
  ].join("; ");
}
