import type { ReactNode } from "react";
import { ToneIcon } from "#components/ui/tone-icon.tsx";
import type { PlanningQuarter, PlanningYear } from "#lib/figures/rules/planning.ts";
import { quarterBalance } from "#lib/planning/text/planning.ts";
import { number } from "#lib/text/dates.ts";

type Tallies = {
  /** Schools to be visited that are assigned nowhere. */
  nowhere: number;
  quarters: readonly PlanningQuarter[];
  years: readonly PlanningYear[];
};

/** Per quarter and year: target, held, assigned and remaining, and whether that comes to the same. */
export function TallyList({ nowhere, quarters, years }: Tallies) {
  return (
    <ul aria-label="Stand per kwartaal" className="tallies">
      <li className="tally">
        <b className="block">Nog in te delen</b>
        <span className="text-lg">{number(nowhere)}</span>
      </li>
      {quarters.map((quarter) => (
        <Tally key={quarter.quarter} name={`K${quarter.quarter.slice(6)}`} figures={quarter}>
          <Balance figures={quarter} />
        </Tally>
      ))}
      {years.map((year) => (
        <Tally key={year.year} name={year.year} figures={year} />
      ))}
    </ul>
  );
}

type Figures = Omit<PlanningYear, "year">;

function Tally({ name, figures, children }: { name: string; figures: Figures; children?: ReactNode }) {
  const { target, held, assigned, remaining, withoutDay } = figures;
  return (
    <li className="tally">
      <b>{name}</b> {children}
      <span className="tally-long">{`plan ${number(target)}, bezocht ${number(held)}`}</span>
      <span className="tally-long">
        ingedeeld <span>{number(assigned)}</span>, <b>{`te gaan ${number(remaining)}`}</b>
      </span>
      <span className="tally-long">{`zonder dag ${number(withoutDay)}`}</span>
      <span className="tally-short">{`${number(held + assigned)} van ${number(target)}, te gaan ${number(remaining)}`}</span>
    </li>
  );
}

function Balance({ figures }: { figures: Figures }) {
  const balance = quarterBalance(figures);
  const isClosed = balance === "klopt";
  return (
    <span className={`inline-flex items-center gap-1 ${isClosed ? "text-positive" : "text-warning"}`}>
      <ToneIcon tone={isClosed ? "positive" : "warning"} />
      <span>{balance}</span>
    </span>
  );
}
