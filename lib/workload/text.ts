import { conflictOfInterestText, unassignableNames } from "#lib/inspectors/text.ts";
import { visits } from "#lib/visits/text/planned-visits.ts";
import type { Candidate } from "#lib/workload/rules/candidate.ts";
import type { QuarterWork } from "#lib/workload/rules/inspector-work.ts";

/** `7 gehouden, 2 gepland`; a dash where there is nothing. */
export function formatWork({ held, planned }: Pick<QuarterWork, "held" | "planned">): string {
  const parts = [held > 0 && `${held} gehouden`, planned > 0 && `${planned} gepland`].filter(Boolean);
  return parts.join(", ") || "–";
}

/** Why an inspector cannot hold a visit; empty when they can. */
export function formatReasons({ reasons, hasConflictOfInterest }: Candidate): string {
  const shown = reasons.filter((reason) => reason !== "not-trained" || !reasons.includes("not-recruited"));
  return [
    ...(hasConflictOfInterest ? [conflictOfInterestText] : []),
    ...shown.map((reason) => unassignableNames[reason]),
  ].join(", ");
}

/** What there is to know of an inspector who can hold a visit. */
export function describeCandidate({ sameDay, load, borders }: Candidate): string {
  const booked = sameDay.map(
    ({ school, startsAt, endsAt, meets }) =>
      `${meets ? "Let op, dubbel: op die tijd bij" : "Die dag ook bij"} ${school}, ${startsAt}–${endsAt}.`,
  );
  return [
    ...(booked.length > 0 ? booked : ["Vrij op deze dag."]),
    `${load === 0 ? "Nog geen bezoek" : visits(load)} in dit kwartaal.`,
    describeDistance(borders),
  ].join(" ");
}

function describeDistance(borders: number | null): string {
  if (borders === null) return "Afstand onbekend.";
  if (borders === 0) return "Reist binnen de provincie.";
  return borders === 1 ? "Reist uit een provincie ernaast." : `Reist over ${borders} provinciegrenzen.`;
}
