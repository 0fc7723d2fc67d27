import type { Aspect, Criterion, Score } from "#lib/framework/rules/framework.ts";
import { exampleFramework } from "#lib/framework/rules/framework-versions.ts";
import { type Finding, unanswered } from "#lib/visits/rules/finding.ts";

type AspectRationales = { sufficient: readonly string[]; unseen: readonly string[] };

/** What an inspector of the story may write about an aspect. Nobody is named: a teacher is only "de docent". */
export const rationales: Record<Aspect["id"], AspectRationales> = {
  purpose: {
    sufficient: [
      "De les oefent situaties die cursisten deze week zelf tegenkomen: huisarts, school en werk.",
      "Cursisten weten waarvoor zij oefenen en noemen hun eigen doel.",
      "Een opdracht buiten de les, een gesprek in een winkel, is in de les nabesproken.",
    ],
    unseen: [
      "De bezochte les was een toets. Of de lessen praktijkgericht zijn, was niet te zien.",
      "Er waren geen opdrachten buiten de les in de week van het bezoek.",
    ],
  },
  content: {
    sufficient: [
      "Het lesmateriaal past bij het niveau van de groep en is actueel.",
      "De methode wordt aangevuld met eigen materiaal: folders, formulieren en filmpjes.",
      "De stof is opgebouwd van eenvoudig naar moeilijk en elke cursist heeft een eigen boek.",
    ],
    unseen: ["Tijdens de bezochte les werd alleen gesproken. Het lesmateriaal lag niet ter inzage."],
  },
  pedagogy: {
    sufficient: [
      "De docent geeft iedereen een beurt en reageert rustig op fouten.",
      "De sfeer is veilig: cursisten durven te spreken en helpen elkaar.",
      "De docent kent de achtergrond van de cursisten en houdt er rekening mee.",
    ],
    unseen: ["Er waren twee cursisten in de les. De omgang met een groep was niet te zien."],
  },
  didactics: {
    sufficient: [
      "Het lesdoel staat op het bord en komt aan het einde terug.",
      "Uitleg en oefening wisselen elkaar af. De docent controleert of de uitleg is begrepen.",
      "Snelle cursisten krijgen een extra opdracht, langzame cursisten krijgen hulp.",
    ],
    unseen: ["De groep werkte zelfstandig op de computer. Er was geen uitleg te zien."],
  },
  "nt2-didactics": {
    sufficient: [
      "Nieuwe woorden worden in zinnen aangeboden, herhaald en in een gesprek gebruikt.",
      "De docent past het eigen taalgebruik aan en steunt de uitleg met beeld en gebaar.",
      "Fouten in de uitspraak worden hardop verbeterd en met de groep geoefend.",
    ],
    unseen: ["De bezochte les ging over kennis van de samenleving. Taaloefening kwam niet aan bod."],
  },
  intake: {
    sufficient: [
      "De intake meet lezen, schrijven, luisteren en spreken en leidt tot een plan per cursist.",
      "Leerdoel, opleiding en werk van de cursist staan in het intakeverslag.",
      "De uitkomst van de intake bepaalt de groep. De docent kent de uitkomst.",
    ],
    unseen: [
      "De intaker was op de dag van het bezoek afwezig en er waren geen dossiers beschikbaar.",
      "Er was in deze periode geen instroom. De intake is alleen besproken, niet gezien.",
    ],
  },
  guidance: {
    sufficient: [
      "Elke cursist heeft om de zes weken een gesprek over de voortgang.",
      "Afwezige cursisten worden dezelfde dag gebeld. De afspraken staan in het dossier.",
      "Cursisten weten bij wie zij terechtkunnen met vragen over het examen en de lening.",
    ],
    unseen: ["De begeleider was niet aanwezig. De stukken over de begeleiding zijn niet ontvangen."],
  },
};

/** What may be written where a criterion is not met. */
export const shortcomings: Record<Criterion["id"], string> = {
  "purpose-own-goal": "Cursisten konden niet zeggen waarvoor zij deze stof leren.",
  "purpose-daily-life":
    "De les bestond uit examenopgaven. Er was geen oefening met taal uit het dagelijks leven.",
  "purpose-outside": "Er zijn geen opdrachten voor buiten de les.",
  "purpose-route": "De oefeningen hadden geen verband met het leertraject van de cursisten.",
  "purpose-result": "Wat is uitgelegd, kwam in de les niet meer terug.",
  "content-level": "Het materiaal was te moeilijk voor de helft van de groep.",
  "content-order": "Er werd gewerkt met losse kopieën. De opbouw was niet te volgen.",
  "content-current": "De gebruikte methode is verouderd: prijzen en regels in de teksten kloppen niet meer.",
  "content-skills": "Er werd alleen gelezen en geschreven. Luisteren en spreken kwamen niet voor.",
  "content-available": "Drie cursisten hadden geen boek en keken met een ander mee.",
  "pedagogy-safety": "Bij een fout werd gelachen. De docent ging daar niet op in.",
  "pedagogy-turns": "Enkele cursisten deden de hele les niet mee. De docent merkte dit niet op.",
  "pedagogy-respect": "Voorbeelden gingen uit van één achtergrond. Vragen daarover bleven liggen.",
  "pedagogy-encouragement": "De docent noemde alleen wat fout ging.",
  "pedagogy-order": "Cursisten liepen in en uit. De les begon twintig minuten te laat.",
  "didactics-aim": "Er was geen lesdoel. De les eindigde zonder terugblik.",
  "didactics-explanation": "De uitleg duurde drie kwartier zonder oefening.",
  "didactics-practice": "De docent sprak zelf het grootste deel van de les en gaf weinig opdrachten.",
  "didactics-differences": "Alle cursisten maakten dezelfde opdracht, ook wie er lang mee klaar was.",
  "didactics-check": "Er werd niet gevraagd of de uitleg duidelijk was. Huiswerk werd niet nagekeken.",
  "nt2-speech": "Grammatica werd uitgelegd met begrippen die de groep niet kent.",
  "nt2-words": "Nieuwe woorden werden alleen vertaald en kwamen niet terug.",
  "nt2-speaking": "Cursisten spraken in de hele les samen nog geen tien minuten Nederlands.",
  "nt2-feedback": "Fouten bleven staan of werden verbeterd zonder uitleg.",
  "nt2-pronunciation": "Aan de uitspraak werd in de bezochte les niets gedaan.",
  "intake-skills": "De intake is een gesprek van tien minuten zonder toets.",
  "intake-goal": "Van vier van de zes bekeken dossiers ontbrak een intakeverslag.",
  "intake-plan": "In de bekeken dossiers staat geen plan per cursist.",
  "intake-group": "De groepen zijn ingedeeld op aanmelddatum, niet op niveau.",
  "intake-teacher": "De docent had de uitkomst van de intake niet gezien.",
  "guidance-talks": "Er zijn geen voortgangsgesprekken vastgelegd.",
  "guidance-progress": "De voortgang is alleen per groep bekend, niet per cursist.",
  "guidance-absence": "Bij lang verzuim neemt de school geen contact op.",
  "guidance-exam": "Cursisten weten niet wanneer zij toe zijn aan het examen.",
  "guidance-questions": "Cursisten konden niemand noemen bij wie zij met vragen terechtkunnen.",
};

/**
 * Findings of an invented visit on every criterion; `n` varies them. Mostly sufficient; with `poor` each aspect but
 * one falls short on four of its five criteria. An aspect that is in order gets one rationale, to show what was seen.
 */
export function demoFindings(n: number, poor: boolean): Finding[] {
  return exampleFramework.aspects.flatMap(({ id, criteria }, nth) => {
    const { sufficient = [], unseen = [] } = rationales[id] ?? {};
    const pick = (texts: readonly string[]) => texts[(n + nth) % texts.length] ?? "";
    const striking = (n + nth) % criteria.length;
    return criteria.map(({ id: criterion }, at): Finding => {
      const finding = (score: Score, rationale: string) => ({ ...unanswered, criterion, score, rationale });
      const odd = (n + nth + at) % 2;
      if (!poor && at === striking && (n * 3 + nth) % 23 === 0) return finding(null, pick(unseen));
      const isWeak = poor ? id !== "pedagogy" && at !== striking : (n * 2 + nth * 5 + at * 3) % 31 === 0;
      if (isWeak) return finding(odd ? 2 : 1, shortcomings[criterion] ?? "");
      return finding(odd ? 4 : 3, at === striking ? pick(sufficient) : "");
    });
  });
}

/** Motivations of an approval, to vary over the schools. */
export const approvals: readonly string[] = [
  "De bezochte lessen hebben een duidelijk doel en sluiten aan bij de praktijk. Intake en begeleiding zijn op orde. Het geheel is voldoende.",
  "Het lesmateriaal en de manier van lesgeven passen bij de groepen. Wat beter kan, staat in de bevindingen en is door de school herkend.",
  "De docenten zijn vakbekwaam en cursisten spreken veel Nederlands in de les. Over het geheel is de kwaliteit voldoende.",
  "Les, gesprekken en dossiers geven hetzelfde beeld: de school weet wat cursisten nodig hebben en handelt ernaar.",
];

export const rejections = [
  "Zes van de zeven aspecten zijn onvoldoende. In de bezochte lessen ontbrak een duidelijk doel, en intake en begeleiding schieten tekort. De goede sfeer in de groep weegt daar niet tegen op.",
  "De didactiek, algemeen en vakspecifiek, is in de bezochte lessen onvoldoende. Ook het lesmateriaal, de intake en de begeleiding voldoen niet. Cursisten krijgen zo te weinig kans om het examen te halen.",
];

/** Why Blik op Werk recorded something about a keurmerk. */
export const grounds = {
  withdrawn:
    "Het oordeel van ITTA na de inspectie is afgekeurd. De school voldoet niet meer aan de eisen van het keurmerk.",
  kept: "Het oordeel van ITTA is goedgekeurd. De school houdt het keurmerk.",
  granted: "Het oordeel van ITTA is goedgekeurd en de andere onderdelen van het keurmerk zijn op orde.",
  suspended:
    "Er loopt een onderzoek naar de urenadministratie. Tot de uitkomst neemt de school geen nieuwe cursisten aan.",
};
