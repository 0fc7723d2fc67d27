import { WaitingSection } from "#components/figures/waiting-section.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { figurePaths } from "#lib/figures/paths.ts";
import type { WaitingAnswer } from "#lib/figures/reads/waiting-answer.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import type { ForecastAnswer } from "#lib/planning/reads/forecast.ts";
import { longDay } from "#lib/text/dates.ts";
import { ForecastSection } from "./forecast-section.tsx";

type ForecastScreenProps = {
  forecast: ForecastAnswer;
  waiting: WaitingAnswer;
  asked: Readonly<Record<string, string | undefined>>;
  today: string;
  mayOpen: boolean;
};

/** Vooruitblik: visits and verdicts beside each other, with the open inspections that explain the difference. */
export function ForecastScreen({ forecast, waiting, asked, today, mayOpen }: ForecastScreenProps) {
  const { on, knownAt, endsOn, population, visits, verdicts, holidaysKnownThrough } = forecast;
  const isPast = on !== today || knownAt < today;
  return (
    <>
      <PageHeader
        title="Vooruitblik"
        breadcrumb={[{ href: figurePaths.progress(asked), label: "Stand van zaken" }]}
      >{`Gezien op ${longDay(on)}${knownAt < today ? `, zoals bekend op ${longDay(knownAt)}` : ""}; de ronde eindigt op ${longDay(endsOn)}.`}</PageHeader>
      <div className="flex flex-col gap-10">
        {isPast && (
          <Notice
            actions={
              <LinkButton href={planningPaths.forecast({ round: asked.round })} size="small">
                Toon vandaag
              </LinkButton>
            }
          >
            U kijkt vooruit vanaf een andere dag dan vandaag.
          </Notice>
        )}
        {endsOn > holidaysKnownThrough && (
          <Notice kind="warning">{`Na ${longDay(holidaysKnownThrough)} zijn de schoolvakanties hier nog niet bekend. Die dagen tellen mee als lesdagen.`}</Notice>
        )}
        <div className="grid gap-10 lg:grid-cols-2">
          <ForecastSection line="visits" forecast={visits} population={population} />
          <ForecastSection line="verdicts" forecast={verdicts} population={population} />
        </div>
        <WaitingSection waiting={waiting} mayOpen={mayOpen} />
        <Method />
      </div>
    </>
  );
}

function Method() {
  return (
    <section aria-labelledby="method" className="flex max-w-prose flex-col gap-3">
      <h2 id="method">Zo is dit berekend</h2>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        <li>
          Geteld zijn eerste bezoeken en eerste oordelen. Hersteltermijnen en reacties van scholen kosten tijd
          waar de inspecteurs niet over gaan: de open inspecties staan daarom apart.
        </li>
        <li>
          Een lesdag is een werkdag zonder feestdag. Heeft een van de drie regio's schoolvakantie, dan telt de
          dag voor twee derde; in alle regio's, dan telt de dag niet.
        </li>
        <li>
          Het tempo is wat er in de laatste dertien weken per lesdag bij kwam. De speling loopt van de
          rustigste tot de drukste vier weken daarvan. Een lesweek heeft vijf lesdagen.
        </li>
        <li>
          Verwacht: de eerste bezoeken van voor het plan, en van elk kwartaal van het plan het deel dat naar
          lesdagen nu gedaan zou zijn. Buiten de kwartalen van het plan wordt niets verwacht. Voor oordelen is
          er geen plan: daar staat een gelijk tempo over de hele ronde, tot elke school een oordeel heeft.
        </li>
        <li>
          Op schema: ook bij het rustigste tempo is het aantal van die dag gehaald. Achter op schema: zelfs
          bij het drukste tempo niet. Daartussen is het onzeker. Het kwartaal en het einde van de ronde staan
          apart: het ene kan achter zijn en het andere niet.
        </li>
      </ul>
    </section>
  );
}
