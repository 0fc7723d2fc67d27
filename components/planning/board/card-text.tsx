import type { ReactNode } from "react";
import type { PlannedSchool } from "#lib/planning/reads/planning-answer.ts";
import { shortDay } from "#lib/text/dates.ts";

/** What a card says of a school: who it is, and when and by whom it is visited. */
export function CardText({ school, name }: { school: PlannedSchool; name: ReactNode }) {
  const { place, number, visit } = school;
  return (
    <span className="min-w-0 flex-1">
      {name}
      <span className="block text-sm text-ink-muted">{`${place}, ${number}`}</span>
      {visit && (
        <span className="block text-sm">
          <span>{shortDay(visit.day)}</span> <span>{visit.startsAt}</span>,{" "}
          <span>{visit.inspectors.join(" en ")}</span>
          {!visit.isInQuarter && <b className="block text-warning">Deze dag valt buiten het kwartaal.</b>}
        </span>
      )}
    </span>
  );
}
