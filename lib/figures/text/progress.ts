import type { CheckName } from "#lib/figures/rules/closing-sums.ts";

/** What each closing sum says, and the names of its two sides. */
export const checkTexts: Record<CheckName, { title: string; left: string; right: string }> = {
  "statuses-visited": {
    title: "goedgekeurd, afgekeurd, niet afgerond en geen les zijn samen alle bezochte scholen",
    left: "scholen met een van deze statussen",
    right: "scholen met een bezoek",
  },
  "visited-population": {
    title: "bezocht en nog te bezoeken zijn samen alle scholen in de ronde",
    left: "bezocht en nog te bezoeken",
    right: "scholen in de ronde",
  },
  "plan-targets": {
    title: "het plan telt evenveel scholen als er bij de vaststelling nog te bezoeken waren",
    left: "nog te bezoeken bij de vaststelling, met de bezoeken die al in het plan vielen",
    right: "scholen in het plan",
  },
  "quarter-assigned": {
    title: "ingedeeld en al bezocht zijn samen wat het plan voor het kwartaal zegt",
    left: "ingedeeld in het kwartaal, met de eerste bezoeken die er al in vielen",
    right: "scholen in het plan voor dit kwartaal",
  },
};
