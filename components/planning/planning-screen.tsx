import { FailingChecks } from "#components/figures/checks.tsx";
import { PlanningBoard } from "#components/planning/board/planning-board.tsx";
import { Details } from "#components/ui/details.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { Part } from "#components/ui/page/part.tsx";
import { StickyBar } from "#components/ui/page/sticky-bar.tsx";
import { RaisedNotice } from "#components/visits/planned/raised-notice.tsx";
import { monthOf } from "#lib/calendar/month.ts";
import type { PlanningView } from "#lib/planning/inputs/planning-view.ts";
import { planningViews } from "#lib/planning/inputs/planning-view.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import type { Planning } from "#lib/planning/reads/planning-answer.ts";
import { planningHeadline } from "#lib/planning/text/planning.ts";
import { registerPaths } from "#lib/register/paths.ts";
import type { HolidayList } from "#lib/register/reads/school-holidays.ts";
import { longDay } from "#lib/text/dates.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { OutsidePlanSchools } from "./outside-plan.tsx";
import { type Asked, isNarrowed, PlanningFilters, viewAddress } from "./planning-filters.tsx";
import { PlanningList } from "./planning-list.tsx";
import { PlanningMonth } from "./planning-month.tsx";
import { TallyList } from "./tallies.tsx";

/** What the asker may do from here. */
export type PlanningRights = {
  mayAssign: boolean;
  mayPlanVisit: boolean;
  mayAdopt: boolean;
  maySetRule: boolean;
  mayReadJournal: boolean;
};

type PlanningScreenProps = {
  view: PlanningView;
  asked: Asked;
  planning: Planning;
  /** For the calendar. */
  holidays: HolidayList | null;
  /** Visits with something in their way since they were planned. */
  raised: number;
  rights: PlanningRights;
};

/** Planning per quarter: the plan beside what was held and assigned, and the schools as a board, list or calendar. */
export function PlanningScreen({ view, asked, planning, holidays, raised, rights }: PlanningScreenProps) {
  const { on, round, plan, nowhere, outside, outsideSchools, schools } = planning;
  const quarters = planning.quarters.filter(
    ({ isOpen, target, assigned }) => isOpen || target + assigned > 0,
  );
  const tallies = <TallyList nowhere={nowhere} quarters={quarters} years={planning.years} />;
  return (
    <>
      <PageHeader title="Planning per kwartaal">{`${planningHeadline(planning)}, op ${longDay(on)}.`}</PageHeader>
      <div className="mb-6 flex flex-col gap-4 empty:hidden">
        <FailingChecks
          checks={planning.checks.filter(
            ({ name }) => name === "plan-targets" || name === "quarter-assigned",
          )}
          view={{ on, knownAt: on, round, mayOpen: outsideSchools !== undefined }}
          mayReadJournal={rights.mayReadJournal}
        />
        <RaisedNotice count={raised} round={asked.round} />
        {!plan && (
          <EmptyState
            title="Er is nog geen plan"
            action={
              rights.mayAdopt && <LinkButton href={planningPaths.adoptPlan}>Plan vaststellen</LinkButton>
            }
          >
            Indelen kan al wel; of het klopt is te zien zodra het plan er is.
          </EmptyState>
        )}
      </div>
      <PlanningLinks rights={rights} />
      <ViewSwitch view={view} asked={asked} />
      <Part>
        <PlanningFilters view={view} asked={asked} choices={planning} />
      </Part>
      {view === "bord" && schools.length > 0 ? (
        <Part>
          <PlanningBoard
            {...rights}
            round={round}
            schools={schools}
            tallies={tallies}
            nowhere={nowhere}
            quarters={quarters}
            explanation={<TalliesExplained />}
          />
        </Part>
      ) : (
        <>
          <StickyBar edge="top" className="board-bar">
            {tallies}
          </StickyBar>
          <TalliesExplained />
          {view === "maand" && holidays ? (
            <Part>
              <PlanningMonth
                asked={asked}
                month={asked.month ?? monthOf(on)}
                today={on}
                visits={planning.visits}
                holidays={holidays.holidays}
                holidaysKnownThrough={holidays.knownThrough}
              />
            </Part>
          ) : schools.length > 0 ? (
            <PlanningList asked={asked} schools={schools} mayPlanVisit={rights.mayPlanVisit} />
          ) : (
            <NoSchools view={view} asked={asked} />
          )}
        </>
      )}
      {view === "bord" && (
        <Part>
          <OutsidePlanSchools outside={outside} outsideSchools={outsideSchools} />
        </Part>
      )}
    </>
  );
}

function NoSchools({ view, asked }: { view: PlanningView; asked: Asked }) {
  if (!isNarrowed(view, asked)) return <EmptyState title="Alle scholen zijn bezocht" />;
  return (
    <EmptyState
      title="Geen school voldoet hieraan"
      action={<LinkButton href={viewAddress(view, { round: asked.round })}>Toon alle scholen</LinkButton>}
    />
  );
}

function PlanningLinks({ rights }: { rights: PlanningRights }) {
  return (
    <p className="mb-4 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      <Link href={visitPaths.plannedVisits()}>Geplande bezoeken</Link>
      <Link href={planningPaths.forecast()}>Wordt het plan gehaald?</Link>
      <Link href={registerPaths.holidays}>Schoolvakanties</Link>
      {rights.maySetRule && <Link href={registerPaths.drawRule}>Loting van locaties</Link>}
      {rights.mayAdopt && <Link href={planningPaths.adoptPlan}>Stel een nieuw plan vast</Link>}
    </p>
  );
}

const viewNames: Record<PlanningView, string> = { bord: "Bord", lijst: "Lijst", maand: "Maand" };

function ViewSwitch({ view, asked }: { view: PlanningView; asked: Asked }) {
  return (
    <nav aria-label="Weergave" className="view-switch print:hidden">
      {planningViews.map((each) => (
        <Link key={each} href={viewAddress(each, asked)} aria-current={each === view ? "page" : undefined}>
          {viewNames[each]}
        </Link>
      ))}
    </nav>
  );
}

/** What the figures mean. */
function TalliesExplained() {
  return (
    <Details summary="Wat betekenen deze getallen?">
      <p className="max-w-prose">
        <b>Plan</b>: eerste bezoeken die het plan voor dit kwartaal vraagt. <b>Bezocht</b>: eerste bezoeken
        die in dit kwartaal zijn gehouden. <b>Ingedeeld</b>: scholen die nog bezocht worden en in dit kwartaal
        staan. <b>Te gaan</b>: plan min bezocht, en nooit minder dan 0. Wat in een kwartaal te veel is gedaan,
        telt wel mee voor het jaar. <b>Zonder dag</b>: ingedeelde scholen waarvoor nog geen bezoek is gepland.
      </p>
    </Details>
  );
}
