import type { AspectId, Finding, Score } from "#lib/domain/framework.ts";

const sufficient: Record<AspectId, string> = {
  purpose: "De les oefent situaties die de cursisten deze week zelf tegenkomen: huisarts, school, werk.",
  content: "Het lesmateriaal past bij het niveau van de groep en is actueel.",
  pedagogy: "De docent geeft iedereen een beurt en reageert rustig op fouten.",
  didactics: "Het lesdoel staat op het bord en komt aan het einde terug.",
  "nt2-didactics": "Nieuwe woorden worden in zinnen aangeboden, herhaald en in gesprek gebruikt.",
  intake: "De intake meet lezen, schrijven, luisteren en spreken en leidt tot een plan per cursist.",
  guidance: "Elke cursist heeft om de zes weken een gesprek over de voortgang.",
};

const insufficient: Record<AspectId, string> = {
  purpose: "De oefeningen in docent 1 haar les hadden geen verband met het leertraject.",
  content: "Er werd gewerkt met losse kopieën; de opbouw was niet te volgen.",
  pedagogy: "Enkele cursisten deden de hele les niet mee; de docent merkte dit niet op.",
  didactics: "Er was geen lesdoel en de uitleg duurde drie kwartier zonder oefening.",
  "nt2-didactics": "Fouten in de uitspraak bleven liggen; nieuwe woorden werden alleen vertaald.",
  intake: "Van vier van de zes dossiers ontbrak een intakeverslag.",
  guidance: "Er zijn geen voortgangsgesprekken vastgelegd.",
};

const aspects = Object.keys(sufficient) as AspectId[];

/** Findings of an invented visit: mostly sufficient, or with `poor` mostly not; `n` varies them. */
export function demoFindings(n: number, poor: boolean): Finding[] {
  return aspects.map((aspect, at) => {
    const isWeak = poor ? at !== 2 : (n + at) % 11 === 0;
    const unseen = !poor && (n * 3 + at) % 23 === 0;
    const score: Score = unseen
      ? null
      : isWeak
        ? ((((n + at) % 2) + 1) as 1 | 2)
        : ((((n + at) % 2) + 3) as 3 | 4);
    if (unseen)
      return { aspect, score, rationale: "Dit onderdeel kwam tijdens de bezochte lessen niet aan bod." };
    return { aspect, score, rationale: isWeak ? insufficient[aspect] : sufficient[aspect] };
  });
}

export const approval =
  "De lessen en gesprekken laten zien dat de school op alle aspecten voldoende werkt. Enkele punten zijn met de school besproken.";

export const rejections = [
  "Vijf van de zeven aspecten zijn onvoldoende. In beide bezochte lessen ontbrak een lesdoel en de intake was bij vier van de zes dossiers niet vastgelegd. De school gaf in haar reactie geen nieuwe feiten.",
  "De begeleiding en de vakspecifieke didactiek zijn in alle bezochte lessen onvoldoende. De school kon geen voortgangsgesprekken laten zien. De toezegging om dit te verbeteren is niet met stukken onderbouwd.",
];

export const grounds = {
  withdrawn:
    "De inspectie van ITTA heeft geleid tot het oordeel afgekeurd; de school voldoet niet aan het keurmerk.",
  kept: "Het oordeel van ITTA is goedgekeurd. De school houdt het keurmerk.",
  granted: "Het oordeel van ITTA is goedgekeurd en de andere onderdelen zijn op orde.",
  suspended: "Onderzoek naar de urenadministratie loopt; tot de uitkomst geen nieuwe cursisten.",
};
