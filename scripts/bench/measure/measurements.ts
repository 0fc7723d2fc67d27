import type { Bench } from "../bench.ts";
import type { Group } from "../figures.ts";
import { measureAnswers } from "./answers.ts";
import { measureExport } from "./export.ts";
import { measureScale } from "./scale.ts";
import { measureStart } from "./start.ts";
import { measureVisits } from "./visits.ts";

/** How each group of figures is measured, by the name of the group. */
export const measurements: Readonly<Record<string, (bench: Bench) => Promise<Group>>> = {
  start: measureStart,
  answers: measureAnswers,
  visits: measureVisits,
  scale: measureScale,
  export: measureExport,
};
