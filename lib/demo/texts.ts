import type { AspectId, Finding, Score } from "#lib/domain/framework.ts";

type Rationales = {
  sufficient: readonly string[];
  insufficient: readonly string[];
  unseen: readonly string[];
};

/** What an inspector of the story may write under an aspect. Nobody is named: a teacher is only "de docent". */
export const rationales: Record<AspectId, Rationales> = {
  purpose: {
    sufficient: [
      "De les oefent situaties die cursisten deze week zelf tegenkomen: huisarts, school en werk.",
      "Cursisten weten waarvoor zij oefenen en noemen hun eigen doel.",
      "Een opdracht buiten de les, een gesprek in een winkel, is in de les nabesproken.",
    ],
    insufficient: [
      "De oefeningen hadden geen verband met het leertraject van de cursisten.",
      "De les bestond uit examenopgaven. Er was geen oefening met taal uit het dagelijks leven.",
      "Cursisten konden niet zeggen waarvoor zij deze stof leren.",
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
    insufficient: [
      "Er werd gewerkt met losse kopieën. De opbouw was niet te volgen.",
      "Het materiaal was te moeilijk voor de helft van de groep.",
      "De gebruikte methode is verouderd: prijzen en regels in de teksten kloppen niet meer.",
    ],
    unseen: ["Tijdens de bezochte les werd alleen gesproken. Het lesmateriaal lag niet ter inzage."],
  },
  pedagogy: {
    sufficient: [
      "De docent geeft iedereen een beurt en reageert rustig op fouten.",
      "De sfeer is veilig: cursisten durven te spreken en helpen elkaar.",
      "De docent kent de achtergrond van de cursisten en houdt er rekening mee.",
    ],
    insufficient: [
      "Enkele cursisten deden de hele les niet mee. De docent merkte dit niet op.",
      "De docent sprak zelf het grootste deel van de les en gaf weinig beurten.",
    ],
    unseen: ["Er waren twee cursisten in de les. De omgang met een groep was niet te zien."],
  },
  didactics: {
    sufficient: [
      "Het lesdoel staat op het bord en komt aan het einde terug.",
      "Uitleg en oefening wisselen elkaar af. De docent controleert of de uitleg is begrepen.",
      "Snelle cursisten krijgen een extra opdracht, langzame cursisten krijgen hulp.",
    ],
    insufficient: [
      "Er was geen lesdoel en de uitleg duurde drie kwartier zonder oefening.",
      "Alle cursisten maakten dezelfde opdracht, ook wie er lang mee klaar was.",
      "De les eindigde zonder terugblik. Huiswerk werd niet nagekeken.",
    ],
    unseen: ["De groep werkte zelfstandig op de computer. Er was geen uitleg te zien."],
  },
  "nt2-didactics": {
    sufficient: [
      "Nieuwe woorden worden in zinnen aangeboden, herhaald en in een gesprek gebruikt.",
      "De docent past het eigen taalgebruik aan en steunt de uitleg met beeld en gebaar.",
      "Fouten in de uitspraak worden hardop verbeterd en met de groep geoefend.",
    ],
    insufficient: [
      "Fouten in de uitspraak bleven liggen. Nieuwe woorden werden alleen vertaald.",
      "Cursisten spraken in de hele les samen nog geen tien minuten Nederlands.",
      "Grammatica werd uitgelegd met begrippen die de groep niet kent.",
    ],
    unseen: ["De bezochte les ging over kennis van de samenleving. Taaloefening kwam niet aan bod."],
  },
  intake: {
    sufficient: [
      "De intake meet lezen, schrijven, luisteren en spreken en leidt tot een plan per cursist.",
      "Leerdoel, opleiding en werk van de cursist staan in het intakeverslag.",
      "De uitkomst van de intake bepaalt de groep. De docent kent de uitkomst.",
    ],
    insufficient: [
      "Van vier van de zes bekeken dossiers ontbrak een intakeverslag.",
      "De intake is een gesprek van tien minuten zonder toets.",
      "De groepen zijn ingedeeld op aanmelddatum, niet op niveau.",
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
    insufficient: [
      "Er zijn geen voortgangsgesprekken vastgelegd.",
      "Cursisten weten niet wanneer zij toe zijn aan het examen en bij wie zij dat kunnen vragen.",
      "Bij lang verzuim neemt de school geen contact op.",
    ],
    unseen: ["De begeleider was niet aanwezig. De stukken over de begeleiding zijn niet ontvangen."],
  },
};

const aspects = Object.keys(rationales) as AspectId[];

/** Findings of an invented visit: mostly sufficient, or with `poor` all insufficient but one; `n` varies them. */
export function demoFindings(n: number, poor: boolean): Finding[] {
  return aspects.map((aspect, at) => {
    const { sufficient, insufficient, unseen } = rationales[aspect];
    const odd = (n + at) % 2;
    const finding = (score: Score, texts: readonly string[]): Finding => ({
      aspect,
      score,
      rationale: texts[(n + at) % texts.length] ?? "",
    });
    if (!poor && (n * 3 + at) % 23 === 0) return finding(null, unseen);
    const isWeak = poor ? aspect !== "pedagogy" : (n + at) % 11 === 0;
    return isWeak ? finding(odd ? 2 : 1, insufficient) : finding(odd ? 4 : 3, sufficient);
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
