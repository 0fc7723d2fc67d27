import { dutchDay } from "#lib/calendar/day.ts";
import { figurePaths } from "#lib/figures/paths.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import { procedurePaths } from "#lib/procedure/paths.ts";
import { registerPaths } from "#lib/register/paths.ts";
import { leftName } from "#lib/status/text.ts";
import { longDay, number } from "#lib/text/dates.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { worklistPaths } from "#lib/worklist/paths.ts";
import type { Due, DueItem, DuePart } from "#lib/worklist/reads/due-of-person.ts";
import type { DueKind } from "#lib/worklist/rules/due.ts";

export type Digest = { subject: string; body: string };

/** Schools that are named in one part; the rest is counted. */
const mostNamed = 10;

/** What a part is called, and where it is worked on. */
const parts: Record<DueKind, { title: string; path: string }> = {
  "day-passed": {
    title: "De dag van het bezoek is voorbij en er is nog niets vastgelegd",
    path: visitPaths.plannedVisits(),
  },
  "visit-soon": { title: "Uw bezoeken in de komende zeven dagen", path: worklistPaths.agenda },
  "not-announced": {
    title: "Bezoeken binnen twee weken waarvan de school nog niet is ingelicht",
    path: visitPaths.plannedVisits({ only: "unannounced" }),
  },
  "not-declared": {
    title: "Bezoeken binnen twee weken waarvoor u uw onafhankelijkheid nog niet hebt verklaard",
    path: visitPaths.plannedVisits(),
  },
  "draft-report": {
    title: "Conceptrapporten die u nog moet versturen",
    path: figurePaths.waiting({ for: "report" }),
  },
  "mistake-reported": {
    title: "Fouten in bezoeken die inspecteurs meldden en die op u wachten",
    path: visitPaths.visits(),
  },
  "mistake-answered": { title: "Antwoord op een fout die u meldde", path: visitPaths.visits() },
  obstacle: {
    title: "Geplande bezoeken die zo niet kunnen doorgaan",
    path: visitPaths.plannedVisits({ only: "obstacles" }),
  },
  "plan-again": {
    title: "Scholen om opnieuw te plannen: het bezoek kwam terug",
    path: planningPaths.planning(),
  },
  verdict: {
    title: "Scholen waarover u nu kunt oordelen: na een eindrapport of een herinspectie",
    path: procedurePaths.review,
  },
  "waiting-long": {
    title: "Scholen die langer dan zes weken op iets anders dan een oordeel wachten",
    path: figurePaths.waiting(),
  },
  keurmerk: { title: "Oordelen die wachten op een keurmerkbesluit", path: registerPaths.keurmerk },
};

/** What is due as a plain mail; null when nothing is. It names schools, never people or findings. */
export function mailDigestOf({ on, parts: due }: Due, site: string): Digest | null {
  if (due.length === 0) return null;
  return {
    subject: `Toezicht in de klas: wat er voor u klaarstaat op ${longDay(on)}`,
    body: [
      `Goedemorgen,\n\nDit staat op ${longDay(on)} voor u klaar.`,
      ...due.map((part) => partOf(part, site)),
      "U krijgt deze mail op werkdagen, als er iets voor u klaarstaat. U kunt er niet op antwoorden.",
    ].join("\n\n"),
  };
}

function partOf({ kind, items }: DuePart, site: string): string {
  const { title, path } = parts[kind];
  const rest = items.length - mostNamed;
  return [
    `${title} (${number(items.length)})`,
    ...items.slice(0, mostNamed).map((item) => `- ${lineOf(item)}`),
    ...(rest > 0 ? [`- en nog ${number(rest)}`] : []),
    new URL(path, site).href,
  ].join("\n");
}

function lineOf({ school, place, visit, day, leftOn }: DueItem): string {
  const where = `${school}, ${place}${leftOn === null ? "" : ` – ${leftName.toLowerCase()}`}`;
  if (day === null) return where;
  return visit
    ? `${dutchDay(day)}, ${visit.startsAt}–${visit.endsAt}: ${where}`
    : `${where} (sinds ${dutchDay(day)})`;
}
