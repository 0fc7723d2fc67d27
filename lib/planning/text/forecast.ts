import type { Forecast, ForecastOutcome, Projection } from "#lib/planning/rules/forecast.ts";
import { number } from "#lib/text/dates.ts";

/** What is foreseen of each line: first visits, and first verdicts. */
export const forecastNames = { visits: "Eerste bezoeken", verdicts: "Oordelen" } as const;
export type ForecastLine = keyof typeof forecastNames;

const verbs: Record<ForecastLine, string> = { visits: "bezocht", verdicts: "beoordeeld" };

/** `tussen 119 en 126`, or `122` where the weeks hardly differ. */
export function formatRange({ low, high }: Projection): string {
  return low === high ? number(low) : `tussen ${number(low)} en ${number(high)}`;
}

/** The conclusion of a line, as its heading. */
export function forecastHeadline(line: ForecastLine, forecast: Forecast, population: number): string {
  return `Bij dit tempo zijn er aan het einde van de ronde ${formatRange(forecast.round)} van de ${number(population)} scholen ${verbs[line]}`;
}

/** What is said of a day; verdicts have no plan, and are measured against an even pace. */
export const forecastOutcomeNames: Record<ForecastLine, Record<ForecastOutcome, string>> = {
  visits: { met: "Op schema", open: "Onzeker", missed: "Achter op schema" },
  verdicts: { met: "Op gelijk tempo", open: "Onzeker", missed: "Achter op gelijk tempo" },
};

/** What should have been done by a day, as the name of its figure. */
export const targetNames: Record<ForecastLine, { now: string; onDay: string }> = {
  visits: { now: "Verwacht volgens het plan", onDay: "Volgens het plan" },
  verdicts: { now: "Bij een gelijk tempo", onDay: "Bij een gelijk tempo" },
};

/** `4,4 per lesweek` */
export function perWeek(pace: number): string {
  return `${pace.toLocaleString("nl-NL", { minimumFractionDigits: 1 })} per lesweek`;
}
