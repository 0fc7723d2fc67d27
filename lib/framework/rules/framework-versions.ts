import type { Aspect, Framework } from "./framework.ts";
import { coreCriteria, indicators, minima, noMinimum } from "./framework-example.ts";

const label = "voorbeeldkader – niet de officiële norm";

const scale = [
  { score: 1, name: "Onvoldoende", sufficient: false },
  { score: 2, name: "Matig", sufficient: false },
  { score: 3, name: "Voldoende", sufficient: true },
  { score: 4, name: "Goed", sufficient: true },
] as const;

const words = {
  report: { sufficient: "voldoende", insufficient: "onvoldoende" },
  count: { approved: "goedgekeurd", rejected: "afgekeurd" },
};

const shared = { label, scale, words };

/** The first version: each aspect was scored as a whole, so it is its own and only criterion. */
const first: Framework = {
  ...shared,
  version: "voorbeeld-1",
  inForceFrom: "1900-01-01",
  norm: { mostInsufficient: 2, coreMayFail: true },
  aspects: [
    whole("purpose", "Doel- en praktijkgerichtheid"),
    whole("content", "Inhoud en lesmateriaal"),
    whole("pedagogy", "Pedagogische competenties"),
    whole("didactics", "Didactische competenties algemeen"),
    whole("nt2-didactics", "Didactische competenties vakspecifiek (NT2)"),
    whole("intake", "Intake"),
    whole("guidance", "Begeleiding"),
  ],
};

/** The version that the story of the demonstration is scored by. */
export const exampleFramework: Framework = {
  ...shared,
  version: "voorbeeld-2",
  inForceFrom: "2017-07-01",
  norm: { mostInsufficient: 10, coreMayFail: true },
  aspects: [
    aspect("purpose", "Doel- en praktijkgerichtheid", {
      "purpose-own-goal": "Cursisten weten waarvoor zij leren",
      "purpose-daily-life": "De les gaat over situaties die cursisten zelf tegenkomen",
      "purpose-outside": "Cursisten oefenen ook buiten de les",
      "purpose-route": "De les past in het leertraject van de cursist",
      "purpose-result": "Aan het einde van de les kan de cursist iets nieuws",
    }),
    aspect("content", "Inhoud en lesmateriaal", {
      "content-level": "Het materiaal past bij het niveau van de groep",
      "content-order": "De stof is opgebouwd van makkelijk naar moeilijk",
      "content-current": "Teksten en voorbeelden zijn van nu",
      "content-skills": "Lezen, schrijven, luisteren en spreken komen alle vier voor",
      "content-available": "Elke cursist heeft het materiaal dat nodig is",
    }),
    aspect("pedagogy", "Pedagogische competenties", {
      "pedagogy-safety": "Cursisten durven fouten te maken",
      "pedagogy-turns": "Iedereen krijgt een beurt",
      "pedagogy-respect": "De docent houdt rekening met verschillen in achtergrond",
      "pedagogy-encouragement": "De docent zegt ook wat goed gaat",
      "pedagogy-order": "Er is rust in de les en afspraken zijn duidelijk",
    }),
    aspect("didactics", "Didactische competenties algemeen", {
      "didactics-aim": "Het lesdoel is duidelijk en komt terug",
      "didactics-explanation": "De uitleg is kort en te begrijpen",
      "didactics-practice": "Cursisten zijn het grootste deel van de les zelf aan het werk",
      "didactics-differences": "Opdrachten verschillen naar tempo en niveau",
      "didactics-check": "De docent gaat na of de stof is begrepen",
    }),
    aspect("nt2-didactics", "Didactische competenties vakspecifiek (NT2)", {
      "nt2-speech": "De docent spreekt Nederlands dat de groep kan volgen",
      "nt2-words": "Nieuwe woorden staan in zinnen en komen vaker terug",
      "nt2-speaking": "Cursisten spreken veel met elkaar",
      "nt2-feedback": "Taalfouten worden zo verbeterd dat de cursist ervan leert",
      "nt2-pronunciation": "Uitspraak krijgt aandacht",
    }),
    aspect("intake", "Intake", {
      "intake-skills": "De intake meet lezen, schrijven, luisteren en spreken",
      "intake-goal": "Leerdoel en achtergrond staan in het intakeverslag",
      "intake-plan": "Elke cursist heeft een plan dat op de intake steunt",
      "intake-group": "De uitkomst van de intake bepaalt de groep",
      "intake-teacher": "De docent kent de uitkomst van de intake",
    }),
    aspect("guidance", "Begeleiding", {
      "guidance-talks": "Er zijn vaste gesprekken over de voortgang",
      "guidance-progress": "De voortgang is per cursist vastgelegd",
      "guidance-absence": "De school doet iets bij verzuim",
      "guidance-exam": "Cursisten weten wanneer zij toe zijn aan het examen",
      "guidance-questions": "Cursisten weten bij wie zij met vragen terechtkunnen",
    }),
  ],
};

/** How the third version differs from the second: what counts most, what to look at and what a score must rest on. */
const third: Framework = {
  ...exampleFramework,
  version: "voorbeeld-3",
  inForceFrom: "2018-02-01",
  norm: { mostInsufficient: 10, coreMayFail: false },
  aspects: exampleFramework.aspects.map((aspect) => ({
    ...aspect,
    criteria: aspect.criteria.map((criterion) => ({
      ...criterion,
      indicators: indicators[criterion.id] ?? [],
      isCore: coreCriteria.has(criterion.id),
      minimum: minima[aspect.id] ?? noMinimum,
    })),
  })),
};

/** Every version that ships, the latest last. What was recorded under one stays readable by it. */
export const shippedFrameworks: readonly Framework[] = [first, exampleFramework, third];

function aspect(id: string, name: string, criteria: Readonly<Record<string, string>>): Aspect {
  return {
    id,
    name,
    criteria: Object.entries(criteria).map(([key, text]) => ({
      id: key,
      name: text,
      indicators: [],
      isCore: false,
      minimum: noMinimum,
    })),
  };
}

function whole(id: string, name: string): Aspect {
  return aspect(id, name, { [id]: name });
}
