import { type Aspect, type Framework, frameworkLabel } from "./framework.ts";

/** The first version: each aspect was scored as a whole, so it is its own and only criterion. */
const first: Framework = {
  version: "voorbeeld-1",
  label: frameworkLabel,
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

const second: Framework = {
  version: "voorbeeld-2",
  label: frameworkLabel,
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

/** Every version there was, the latest last. What was recorded under one stays readable by it. */
export const frameworks: readonly Framework[] = [first, second];

/** The version that visits are recorded under. */
export const framework = second;

/** The version that a visit was recorded under; a visit without scores has none, and takes the one in force. */
export function frameworkOf(version: string | null): Framework {
  if (version === null) return framework;
  const known = frameworks.find((candidate) => candidate.version === version);
  if (!known) throw new Error(`There is no version “${version}” of the framework.`);
  return known;
}

function aspect(id: string, name: string, criteria: Readonly<Record<string, string>>): Aspect {
  return { id, name, criteria: Object.entries(criteria).map(([key, text]) => ({ id: key, name: text })) };
}

function whole(id: string, name: string): Aspect {
  return aspect(id, name, { [id]: name });
}
