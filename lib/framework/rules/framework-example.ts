import type { Aspect, Criterion, EvidenceMinimum } from "./framework.ts";

/** What voorbeeld-3 adds to the criteria of voorbeeld-2: our own example, not the official norm. */

export const noMinimum: EvidenceMinimum = { lessons: 0, interviews: 0, documents: 0, together: 0 };

/** What a score must rest on, by aspect: what happens in class is seen in class, and no score rests on one talk. */
export const minima: Readonly<Record<Aspect["id"], EvidenceMinimum>> = {
  purpose: { lessons: 1, interviews: 0, documents: 0, together: 2 },
  content: { lessons: 1, interviews: 0, documents: 0, together: 2 },
  pedagogy: { lessons: 1, interviews: 0, documents: 0, together: 1 },
  didactics: { lessons: 1, interviews: 0, documents: 0, together: 1 },
  "nt2-didactics": { lessons: 1, interviews: 0, documents: 0, together: 1 },
  intake: { lessons: 0, interviews: 1, documents: 1, together: 2 },
  guidance: { lessons: 0, interviews: 1, documents: 0, together: 2 },
};

/** Without these no lesson is good enough, whatever else is in order. */
export const coreCriteria: ReadonlySet<Criterion["id"]> = new Set([
  "content-level",
  "pedagogy-safety",
  "didactics-practice",
  "nt2-speaking",
  "intake-plan",
]);

export const indicators: Readonly<Record<Criterion["id"], readonly string[]>> = {
  "purpose-own-goal": [
    "Cursisten noemen hun doel in eigen woorden",
    "De docent verbindt de les met dat doel",
  ],
  "purpose-daily-life": [
    "Situaties uit wonen, werk, zorg of school",
    "Echte formulieren, brieven of gesprekken",
  ],
  "purpose-outside": ["Opdrachten voor buiten de les", "Nabespreking van wat buiten is geoefend"],
  "purpose-route": ["De planning van de groep laat zien waar deze les staat"],
  "purpose-result": ["Cursisten laten aan het einde zien wat zij kunnen"],
  "content-level": ["Niveau van teksten en opdrachten", "Cursisten komen zonder hulp verder"],
  "content-order": ["Opbouw binnen de les", "Opbouw over de lessen heen"],
  "content-current": ["Jaar van uitgave", "Prijzen, regels en adressen in teksten kloppen"],
  "content-skills": ["Verdeling over de vier vaardigheden in deze les of deze week"],
  "content-available": ["Boek, kopie of apparaat voor iedereen"],
  "pedagogy-safety": ["Reactie op fouten", "Cursisten stellen vragen"],
  "pedagogy-turns": ["Wie aan het woord komt", "Wie niets zegt"],
  "pedagogy-respect": ["Voorbeelden en onderwerpen", "Aanspreken"],
  "pedagogy-encouragement": ["Wat de docent benoemt"],
  "pedagogy-order": ["Begin en einde", "Afspraken over telefoon en binnenkomen"],
  "didactics-aim": ["Doel genoemd of op het bord", "Terugblik aan het einde"],
  "didactics-explanation": ["Duur van de uitleg", "Voorbeelden en voordoen"],
  "didactics-practice": ["Tijd waarin cursisten zelf werken"],
  "didactics-differences": ["Andere opdrachten of hulp per cursist"],
  "didactics-check": ["Vragen die laten zien of het begrepen is"],
  "nt2-speech": ["Tempo, zinslengte en woordkeus van de docent"],
  "nt2-words": ["Nieuwe woorden in zinnen", "Herhaling in de les"],
  "nt2-speaking": ["Spreektijd van cursisten", "Werk in tweetallen"],
  "nt2-feedback": ["Verbeteren met uitleg of herhaling"],
  "nt2-pronunciation": ["Klank, klemtoon en zinsmelodie"],
  "intake-skills": ["Toets per vaardigheid", "Uitslag in het dossier"],
  "intake-goal": ["Intakeverslag", "Opleiding en werk van de cursist"],
  "intake-plan": ["Plan in het dossier", "Plan volgt uit de intake"],
  "intake-group": ["Indeling van de groep naast de uitslag van de intake"],
  "intake-teacher": ["De docent vertelt wat uit de intake kwam"],
  "guidance-talks": ["Data van gesprekken", "Afspraken uit die gesprekken"],
  "guidance-progress": ["Vordering per cursist"],
  "guidance-absence": ["Wat de school deed bij verzuim"],
  "guidance-exam": ["Cursisten noemen wanneer zij examen doen"],
  "guidance-questions": ["Cursisten noemen naar wie zij gaan"],
};
