/**
 * The framework of criteria that ships: our own example under the seven aspects that the minister's letter of
 * 2 February 2018 names. The official criteria, scale and norm are not public, so every screen that applies a
 * norm says `label`.
 */
export const aspectIds = [
  "purpose",
  "content",
  "pedagogy",
  "didactics",
  "nt2-didactics",
  "intake",
  "guidance",
] as const;
export type AspectId = (typeof aspectIds)[number];

export const framework = {
  version: "voorbeeld-1",
  label: "voorbeeldkader – niet de officiële norm",
  aspects: [
    { id: "purpose", name: "Doel- en praktijkgerichtheid" },
    { id: "content", name: "Inhoud en lesmateriaal" },
    { id: "pedagogy", name: "Pedagogische competenties" },
    { id: "didactics", name: "Didactische competenties algemeen" },
    { id: "nt2-didactics", name: "Didactische competenties vakspecifiek (NT2)" },
    { id: "intake", name: "Intake" },
    { id: "guidance", name: "Begeleiding" },
  ] satisfies { id: AspectId; name: string }[],
  scale: [
    { score: 1, name: "Onvoldoende", sufficient: false },
    { score: 2, name: "Matig", sufficient: false },
    { score: 3, name: "Voldoende", sufficient: true },
    { score: 4, name: "Goed", sufficient: true },
  ],
} as const;

/** A score on the scale, or null for "niet gezien". */
export type Score = 1 | 2 | 3 | 4 | null;

export type Finding = { aspect: AspectId; score: Score; rationale: string };

/** A reader must be able to follow an insufficient score and a criterion that was not seen. */
export function needsRationale(score: Score): boolean {
  return score === null || framework.scale.some((step) => step.score === score && !step.sufficient);
}
