import { type Day, dutchDay } from "#lib/domain/day.ts";
import { type InterestKind, leastCoolingOffMonths } from "#lib/domain/independence.ts";
import type { UnassignableReason } from "#lib/domain/inspector.ts";
import type { QuarterWork } from "#lib/domain/inspector-work.ts";

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

export const coolingOffSaid = `Een belang telt nog ${leastCoolingOffMonths} maanden mee nadat het is geëindigd.`;

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
export function replacementSaid({
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

/** `7 gehouden, 2 gepland`; a dash where there is nothing. */
export function workSaid({ held, planned }: Pick<QuarterWork, "held" | "planned">): string {
  const parts = [held > 0 && `${held} gehouden`, planned > 0 && `${planned} gepland`].filter(Boolean);
  return parts.join(", ") || "–";
}

/** `1 inspecteur`, `10 inspecteurs` */
export function inspectors(count: number): string {
  return count === 1 ? "1 inspecteur" : `${count} inspecteurs`;
}
