import type { ReactNode } from "react";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { ViewTabs } from "#components/ui/view-tabs.tsx";
import type { ChartName } from "#lib/figures/inputs/progress.ts";
import type { Chart } from "#lib/figures/reads/series-charts.ts";
import type { ProgressSeries } from "#lib/figures/rules/progress-series.ts";
import { seriesSource } from "#lib/figures/text/series.ts";
import { apiPath } from "#lib/text/address.ts";
import { longDay } from "#lib/text/dates.ts";

type ChartViewsProps = {
  name: ChartName;
  legend: string;
  chart: Chart;
  table: ReactNode;
  initial: "Grafiek" | "Tabel";
  series: ProgressSeries;
};

/** A chart, the same data as a table, where it comes from, and as files. */
export function ChartViews({ name, legend, chart, table, initial, series }: ChartViewsProps) {
  return (
    <ViewTabs
      name={`view-${name}`}
      legend={legend}
      initial={initial}
      views={[
        { label: "Grafiek", content: <Drawing chart={chart} /> },
        { label: "Tabel", content: table },
        { label: "Bron", content: <Source series={series} /> },
        { label: "Download", content: <Downloads name={name} series={series} /> },
      ]}
    />
  );
}

/** The two drawings are made of figures and our own words by the server: nothing in them was typed by anyone. */
function Drawing({ chart }: { chart: Chart }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: an image that the server drew
  return <div className="chart" dangerouslySetInnerHTML={{ __html: chart.wide + chart.narrow }} />;
}

const letter = "https://zoek.officielebekendmakingen.nl/kst-32824-202.html";

function Source({ series }: { series: ProgressSeries }) {
  return (
    <>
      <p className="mb-3 max-w-prose">{seriesSource(series)}</p>
      <DefinitionList
        items={[
          {
            term: "Bezocht",
            description:
              "Scholen met een eerste bezoek in de ronde, op de dag dat het werd gehouden. Ook een schoolbezoek zonder les telt.",
          },
          {
            term: "Beoordeeld",
            description: "Scholen met een eerste oordeel van ITTA, op de dag van dat oordeel.",
          },
          {
            term: "Plan",
            description: series.plan
              ? `Het plan van ${longDay(series.plan.adoptedOn)}: het aantal eerste bezoeken per kwartaal, naar lesdagen verdeeld, boven op de scholen die al bezocht waren voordat het begon. Nooit meer dan er scholen in de ronde zijn.`
              : "Er is nog geen plan vastgesteld.",
          },
          {
            term: "Wat meetelt",
            description: `Wat op ${longDay(series.on)} gebeurd was en op ${longDay(series.knownAt)} was vastgelegd. Later vastgelegde feiten veranderen deze cijfers niet.`,
          },
          {
            term: "Afspraken",
            description: (
              <span>
                De begrippen en de planning per kwartaal volgen de{" "}
                <a href={letter}>brief van 2 februari 2018 aan de Tweede Kamer (Kamerstuk 32 824, nr. 202)</a>
                .
              </span>
            ),
          },
        ]}
      />
    </>
  );
}

function Downloads({ name, series }: { name: ChartName; series: ProgressSeries }) {
  const { on, knownAt, round } = series;
  const link = (format: string, text: string) => (
    <li>
      <a
        href={apiPath("/progress/course/export", { format, chart: name, on, knownAt, round })}
        className="inline-flex min-h-8 items-center"
        download
      >
        {text}
      </a>
    </li>
  );
  return (
    <ul className="flex flex-col gap-1">
      {link("svg", "Download de grafiek (svg)")}
      {link("excel", "Download de tabel voor Excel (csv)")}
      {link("open", "Download de tabel als open data (csv)")}
    </ul>
  );
}
