import { Badge } from "#components/ui/badge.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { Forecast, ForecastOutcome, Projection } from "#lib/planning/rules/forecast.ts";
import {
  type ForecastLine,
  forecastHeadline,
  forecastNames,
  forecastOutcomeNames,
  formatRange,
  perWeek,
  targetNames,
} from "#lib/planning/text/forecast.ts";
import { longDay, number } from "#lib/text/dates.ts";

const tones: Record<ForecastOutcome, Tone> = { met: "positive", open: "warning", missed: "negative" };

type ForecastSectionProps = { line: ForecastLine; forecast: Forecast | null; population: number };

/** Where one line of the work goes: its conclusion as the heading, and the figures that lead to it. */
export function ForecastSection({ line, forecast, population }: ForecastSectionProps) {
  if (!forecast)
    return (
      <section aria-labelledby={line}>
        <h2 id={line}>{forecastNames[line]}</h2>
        <p>De ronde is te kort bezig: na een week met lessen is hier een tempo te zien.</p>
      </section>
    );
  const { done, expectedByNow, pacePerWeek, neededPerWeek, quarter, round } = forecast;
  const ends = quarter.day === round.day ? [round] : [quarter, round];
  return (
    <section aria-labelledby={line} className="flex flex-col gap-3">
      <p>
        <strong>{forecastNames[line]}</strong>
      </p>
      <h2 id={line}>{forecastHeadline(line, forecast, population)}</h2>
      <DefinitionList
        items={[
          { term: "Gedaan", description: number(done) },
          {
            term: targetNames[line].now,
            description:
              expectedByNow === null
                ? "Niets: deze dag valt buiten het plan"
                : number(Math.round(expectedByNow)),
          },
          { term: "Tempo nu", description: perWeek(pacePerWeek) },
          {
            term: "Nog nodig",
            description: neededPerWeek === null ? "De ronde is voorbij" : perWeek(neededPerWeek),
          },
        ]}
      />
      <DataTable<Projection>
        caption={`${forecastNames[line]}: waar het bij dit tempo op uitkomt`}
        rows={ends}
        rowKey={({ day }) => day}
        columns={[
          { header: "Op", cell: ({ day }) => longDay(day) },
          {
            header: targetNames[line].onDay,
            numeric: true,
            cell: ({ target }) => (target === null ? "–" : number(Math.round(target))),
          },
          { header: "Bij het tempo van nu", numeric: true, cell: ({ projected }) => number(projected) },
          { header: "Speling", cell: (projection) => formatRange(projection) },
          {
            header: "Stand",
            cell: ({ outcome }) =>
              outcome === null ? (
                "Geen plan voor deze dag"
              ) : (
                <Badge tone={tones[outcome]}>{forecastOutcomeNames[line][outcome]}</Badge>
              ),
          },
        ]}
      />
    </section>
  );
}
