import type { Bench, Group } from "../bench.ts";
import { measureAnswers } from "./answers.ts";
import { measureExport } from "./export.ts";
import { measureKeystroke } from "./keystroke.ts";
import { measurePages } from "./pages.ts";
import { measureScale } from "./scale.ts";
import { measureVisits } from "./visits.ts";

/** How each group of figures is measured, by its name. */
export const groups: Readonly<Record<string, (bench: Bench) => Promise<Group>>> = {
  answers: measureAnswers,
  visits: measureVisits,
  scale: measureScale,
  pages: measurePages,
  export: measureExport,
  keystroke: measureKeystroke,
};
