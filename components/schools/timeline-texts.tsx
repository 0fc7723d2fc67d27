import type { Tone } from "#components/ui/tone.ts";
import { dutchDay } from "#lib/calendar/day.ts";
import { nameOfRelation, relationKindNames } from "#lib/register/text/locations.ts";
import type { TimelineFact } from "#lib/schools/reads/timeline-item.ts";
import {
  keurmerkEventNames,
  remedyEventNames,
  reportStepNames,
  verdictNames,
  visitKindNames,
} from "#lib/status/text.ts";
import { quarterName } from "#lib/text/dates.ts";
import { formatMoment, returnCauseNames } from "#lib/visits/text/planned-visits.ts";

/** The heading of a fact in the timeline. */
export function factTitle(fact: TimelineFact): string {
  switch (fact.type) {
    case "assignment":
      return `Eerste bezoek ingedeeld in het ${quarterName(fact.quarter)}`;
    case "planned-visit":
      return `${visitKindNames[fact.kind]} gepland: ${formatMoment(fact)}`;
    case "announcement":
      return `School ingelicht over het bezoek op ${dutchDay(fact.day)}`;
    case "visit-return":
      return `Bezoek van ${dutchDay(fact.day)} niet gehouden: ${uncapital(returnCauseNames[fact.cause])}`;
    case "declaration":
      return `${fact.inspector} verklaarde onafhankelijk te zijn van de school`;
    case "registration":
      return `In het register: ${fact.name}, ${fact.place}`;
    case "relation":
      return `${nameOfRelation(fact)} ${fact.other.name} (${relationKindNames[fact.kind].toLowerCase()})`;
    case "enrolment":
      return "Doet mee aan de ronde";
    case "departure":
      return "Doet niet meer mee aan de ronde";
    case "keurmerk":
      return `Keurmerk: ${keurmerkEventNames[fact.event]}${fact.until ? ` tot en met ${dutchDay(fact.until)}` : ""}`;
    case "visit":
      return visitKindNames[fact.kind];
    case "report":
      return reportStepNames[fact.step];
    case "remedy":
      return `${remedyEventNames[fact.event]}${fact.until ? `, tot en met ${dutchDay(fact.until)}` : ""}`;
    case "verdict":
      return `Oordeel: ${verdictNames[fact.verdict].toLowerCase()}`;
  }
}

export function factTone(fact: TimelineFact): Tone {
  if (fact.type === "verdict") return fact.verdict === "approved" ? "positive" : "negative";
  if (fact.type === "visit") return fact.kind === "no-lessons" ? "neutral" : "progress";
  if (fact.type === "visit-return") return "warning";
  if (fact.type === "report") return "progress";
  if (fact.type === "remedy") return "neutral";
  if (fact.type === "keurmerk")
    return fact.event === "holder" || fact.event === "aspirant" || fact.event === "kept"
      ? "neutral"
      : "warning";
  return "muted";
}

/** What a fact says beyond its heading. */
export function FactDetails({ fact }: { fact: TimelineFact }) {
  if (fact.type === "keurmerk")
    return (
      <>
        {fact.ground && <p className="whitespace-pre-line">{fact.ground}</p>}
        {fact.decidedOn && <p>{`Besloten op ${dutchDay(fact.decidedOn)}.`}</p>}
        {fact.letterSentOn && <p>{`Brief verstuurd op ${dutchDay(fact.letterSentOn)}.`}</p>}
        {fact.settles && fact.settles !== "none" && <p>Dit is het antwoord op een oordeel van ITTA.</p>}
      </>
    );
  if (fact.type === "verdict" && fact.motivation)
    return <p className="whitespace-pre-line">{fact.motivation}</p>;
  if (fact.type === "planned-visit")
    return (
      <p>{`${fact.inspectors.length === 1 ? "Inspecteur" : "Inspecteurs"}: ${fact.inspectors.join(" en ")}.`}</p>
    );
  if (fact.type === "visit-return")
    return (
      <>
        <p>{`Inspecteur: ${fact.inspector}.`}</p>
        {fact.text && <p className="whitespace-pre-line">{fact.text}</p>}
      </>
    );
  return null;
}

function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
