import { visitPaths } from "#lib/visits/paths.ts";
import type { PlannedVisit, PlannedVisitAct } from "#lib/visits/reads/planned-visit.ts";

/** Acts that have a page of their own, by the last part of its address. */
export const actPages = {
  aankondigen: { act: "plan.announce", label: "School is ingelicht" },
  verklaren: { act: "independence.declare", label: "Onafhankelijkheid verklaren" },
  teruggeven: { act: "plan.give-back", label: "Bezoek teruggeven" },
  afzeggen: { act: "plan.cancel", label: "Bezoek uit de agenda halen" },
  "niet-gehouden": { act: "visit.record-not-held", label: "Bezoek ging niet door" },
} as const satisfies Record<string, { act: PlannedVisitAct; label: string }>;

export type ActPage = keyof typeof actPages;

export function isActPage(text: string): text is ActPage {
  return text in actPages;
}

/** What the reader can do about a visit, as links: first what comes next. The form is there for the preparation too. */
export function actsFor({ id, schoolId, round, may }: PlannedVisit): { href: string; label: string }[] {
  const pages = (Object.keys(actPages) as ActPage[])
    .filter((page) => may.includes(actPages[page].act))
    .map((page) => ({ href: visitPaths.actOnPlannedVisit(id, page), label: actPages[page].label }));
  return [
    ...(may.includes("visit-draft.save") ? [{ href: visitPaths.visit(id), label: "Bezoek vastleggen" }] : []),
    ...(may.includes("plan.schedule")
      ? [{ href: visitPaths.planVisit({ school: schoolId, round }), label: "Planning wijzigen" }]
      : []),
    ...pages,
  ];
}
