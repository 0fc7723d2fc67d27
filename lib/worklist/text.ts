import { figurePaths } from "#lib/figures/paths.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import { procedurePaths } from "#lib/procedure/paths.ts";
import { registerPaths } from "#lib/register/paths.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { returnCauseNames } from "#lib/visits/text/planned-visits.ts";
import { worklistPaths } from "./paths.ts";
import type { DueCause, DueKind } from "./rules/due.ts";

/** What a part of what is due is called, what to do about it, and where. */
export const dueTexts: Record<DueKind, { title: string; act: string; path: string }> = {
  "day-passed": {
    title: "De dag van het bezoek is voorbij en er is nog niets vastgelegd",
    act: "Leg het bezoek vast, of waarom het niet doorging.",
    path: visitPaths.plannedVisits(),
  },
  "visit-soon": {
    title: "Uw bezoeken in de komende zeven dagen",
    act: "Kijk waar u moet zijn, en neem het bezoek mee op uw apparaat.",
    path: worklistPaths.agenda,
  },
  "without-inspector": {
    title: "Bezoeken die niemand overnam van een inspecteur die dan niet kan",
    act: "Kies een andere inspecteur of een andere dag.",
    path: visitPaths.plannedVisits({ only: "obstacles" }),
  },
  obstacle: {
    title: "Geplande bezoeken die zo niet kunnen doorgaan",
    act: "Plan het bezoek anders of geef het terug.",
    path: visitPaths.plannedVisits({ only: "obstacles" }),
  },
  "no-location": {
    title: "Bezoeken waarvan de school is ingelicht, maar zonder locatie",
    act: "Kies waar het bezoek is.",
    path: visitPaths.plannedVisits(),
  },
  "not-announced": {
    title: "Bezoeken binnen twee weken waarvan de school nog niet is ingelicht",
    act: "Licht de school in en leg dat vast.",
    path: visitPaths.plannedVisits({ only: "unannounced" }),
  },
  "not-declared": {
    title: "Bezoeken binnen twee weken waarvoor u uw onafhankelijkheid nog niet hebt verklaard",
    act: "Verklaar uw onafhankelijkheid, of geef het bezoek terug.",
    path: visitPaths.plannedVisits(),
  },
  "report-overdue": {
    title: "Conceptrapporten die langer dan zes weken op zich laten wachten",
    act: "Verstuur het conceptrapport.",
    path: figurePaths.waiting({ for: "report" }),
  },
  "draft-report": {
    title: "Conceptrapporten die u nog moet versturen",
    act: "Verstuur het conceptrapport.",
    path: figurePaths.waiting({ for: "report" }),
  },
  "mistake-reported": {
    title: "Fouten in bezoeken die inspecteurs meldden en die op u wachten",
    act: "Neem de fout over of wijs haar af.",
    path: visitPaths.visits(),
  },
  "mistake-answered": {
    title: "Antwoord op een fout die u meldde",
    act: "Lees wat er besloten is.",
    path: visitPaths.visits(),
  },
  "plan-again": {
    title: "Scholen om opnieuw te plannen: het bezoek kwam terug",
    act: "Plan een nieuw bezoek.",
    path: planningPaths.planning(),
  },
  verdict: {
    title: "Scholen waarover u nu kunt oordelen: na een eindrapport of een herinspectie",
    act: "Geef het oordeel.",
    path: procedurePaths.review,
  },
  "waiting-long": {
    title: "Scholen die langer dan zes weken op iets anders wachten",
    act: "Leg vast wat er gebeurd is.",
    path: figurePaths.waiting(),
  },
  keurmerk: {
    title: "Oordelen die wachten op een keurmerkbesluit",
    act: "Leg het besluit vast.",
    path: registerPaths.keurmerk,
  },
};

/** Why something is due. It names nobody, because a mail says it too. */
export const dueCauseTexts: Record<DueCause, string> = {
  ...returnCauseNames,
  "conflict-of-interest": "Een inspecteur heeft een belang bij deze school of bij een school die erbij hoort",
  unassignable: "Een inspecteur kan dan geen bezoek doen",
  "double-booked": "Een inspecteur heeft op die tijd nog een bezoek",
  "location-closed": "De locatie is op die dag niet open",
  "other-quarter": "De school is in een ander kwartaal ingedeeld",
  "school-left": "De school doet niet meer mee aan de ronde",
  "day-passed": "De dag is voorbij, en er is nog niets over vastgelegd",
};
