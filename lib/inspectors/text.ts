import { type Day, dutchDay } from "#lib/calendar/day.ts";
import { type InterestKind, leastCoolingOffMonths } from "#lib/inspectors/rules/independence.ts";
import type { InspectorEvent, UnassignableReason } from "#lib/inspectors/rules/inspector.ts";
/** Why somebody can be given no visit, after "Kan geen bezoeken doen:". */
export const unassignableReasonNames: Record<UnassignableReason, string> = {
  "not-recruited": "nog niet aangenomen",
  "not-trained": "cursus nog niet afgerond",
  left: "gestopt",
  replaced: "wordt vervangen",
  "account-disabled": "heeft geen account",
};

/** What each kind of interest is, for who has to choose one. */
export const interestKindHints: Record<InterestKind, string> = {
  employment: "De inspecteur werkt of werkte er.",
  freelance: "De inspecteur werkt of werkte er in opdracht.",
  family: "Een familielid of partner werkt er, of is eigenaar.",
  training: "De inspecteur leidde docenten van deze school op.",
  competitor: "De inspecteur werkt bij een school of bedrijf dat een concurrent is.",
  other: "Iets anders waardoor de inspecteur niet onafhankelijk is.",
};

export const coolingOffText = `Een belang telt nog ${leastCoolingOffMonths} maanden mee nadat het is geëindigd.`;

/** What an interest is in: the name of a school or a legal entity. */
export function interestIn({
  school,
  legalEntity,
}: {
  school: { name: string } | null;
  legalEntity: string | null;
}): string {
  return school?.name ?? legalEntity ?? "";
}

/** `sinds 01-09-2012, tot en met 31-12-2016` */
export function interestPeriod({ startsOn, endsOn }: { startsOn: Day; endsOn: Day | null }): string {
  return endsOn === null
    ? `sinds ${dutchDay(startsOn)}`
    : `${dutchDay(startsOn)} tot en met ${dutchDay(endsOn)}`;
}

/** `vanaf 12-02-2018` or `12-02-2018 tot en met 16-02-2018`, and by whom. */
export function describeReplacement({
  startsOn,
  endsOn,
  replacedBy,
}: {
  startsOn: Day;
  endsOn: Day | null;
  replacedBy: string | null;
}): string {
  const period =
    endsOn === null
      ? `Vanaf ${dutchDay(startsOn)}, einde nog niet bekend`
      : `${dutchDay(startsOn)} tot en met ${dutchDay(endsOn)}`;
  return `${period}${replacedBy === null ? "" : `, vervangen door ${replacedBy}`}`;
}

/** `1 inspecteur`, `10 inspecteurs` */
export function formatInspectorCount(count: number): string {
  return count === 1 ? "1 inspecteur" : `${count} inspecteurs`;
}
export const inspectorEventNames: Record<InspectorEvent, string> = {
  recruited: "Aangenomen",
  "course-completed": "Cursus afgerond",
  left: "Gestopt",
};

export const interestKindNames: Record<InterestKind, string> = {
  employment: "In dienst",
  freelance: "Werk als zelfstandige",
  family: "Familie",
  training: "Opleiding van docenten",
  competitor: "Concurrent",
  other: "Iets anders",
};
/** Why somebody holds no visits on a day, as the end of a sentence that begins with their name. */
export const unassignableNames: Record<UnassignableReason, string> = {
  "not-recruited": "is dan nog geen inspecteur",
  "not-trained": "heeft de cursus dan nog niet afgerond",
  left: "is dan geen inspecteur meer",
  replaced: "is dan vervangen",
  "account-disabled": "heeft geen account",
};

export const conflictOfInterestText = "heeft een belang bij deze school of bij een school die erbij hoort";
