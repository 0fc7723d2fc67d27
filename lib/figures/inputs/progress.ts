import { z } from "zod";
import { csvFormats } from "#lib/export/csv-format.ts";
import { viewParams } from "#lib/operation/as-of-input.ts";
import { choiceInput, dayInput } from "#lib/operation/plain.ts";

export const progressParams = z.strictObject(viewParams);

/** The charts of a round: over time, and its quarters. */
export const chartNames = ["round", "quarters"] as const;
export type ChartName = (typeof chartNames)[number];

export const exportSeriesParams = z.strictObject({
  ...viewParams,
  chart: choiceInput(chartNames, "Kies het verloop (round) of de kwartalen (quarters).").default("round"),
  format: choiceInput(
    ["svg", ...csvFormats],
    "Kies een afbeelding (svg), Excel (excel) of open data (open).",
  ),
});

/** Two days side by side, or one day as known on two. What is not given of the other is the same. */
export const differencesParams = z.strictObject({
  ...viewParams,
  vsOn: dayInput("Vul de dag in waarmee u vergelijkt.").optional(),
  vsKnownAt: dayInput("Vul in tot wanneer feiten meetellen.").optional(),
});
