import { z } from "zod";
import { csvFormats } from "#lib/domain/csv-format.ts";
import { keurmerkStages } from "#lib/domain/keurmerk.ts";
import { isQuarter } from "#lib/domain/quarter.ts";
import { provinces } from "#lib/domain/school.ts";
import { statuses } from "#lib/domain/status.ts";
import { choiceInput, textInput } from "./plain.ts";
import { viewParams } from "./progress.ts";

/** Groups of schools that a figure counts: the statuses, and the sums and parts that Stand van zaken shows. */
export const schoolGroups = [
  ...statuses,
  "population",
  "visited",
  "inspected",
  "rejected-keurmerk-lost",
  "reinspection-due",
  "outside-plan",
  "left-unvisited",
] as const;
export type SchoolGroup = (typeof schoolGroups)[number];

const quarterParam = z.string().refine(isQuarter, "Schrijf een kwartaal als 2018-Q1.").optional();

export const listSchoolsParams = z.strictObject({
  ...viewParams,
  q: z
    .string()
    .trim()
    .max(100, "Zoek met hoogstens 100 tekens.")
    .optional()
    .meta({ description: "Part of name, place or number" }),
  status: choiceInput(schoolGroups, "Deze status bestaat niet.").optional(),
  visitedIn: quarterParam.meta({ description: "Quarter of the first held visit, 2018-Q1" }),
  verdictIn: quarterParam.meta({ description: "Quarter of the first verdict, 2018-Q1" }),
  province: choiceInput(provinces, "Deze provincie bestaat niet.").optional(),
  keurmerk: choiceInput(
    [...keurmerkStages, "suspended"] as const,
    "Deze stand van het keurmerk bestaat niet.",
  ).optional(),
  numbers: z
    .string()
    .max(20_000)
    .optional()
    .meta({ description: "Blik op Werk numbers, separated by commas" }),
  limit: z.coerce
    .number({ error: "Kies een aantal." })
    .int("Kies een heel aantal.")
    .min(1, "Kies een aantal vanaf 1.")
    .max(1000, "Vraag hoogstens 1000 scholen tegelijk.")
    .default(100),
  after: z.string().max(300).optional().meta({ description: "`next` of the page before" }),
});

export const readSchoolParams = z.strictObject({
  ...viewParams,
  id: textInput("Kies een school.", 60),
});

const { after, limit, ...shownParams } = listSchoolsParams.shape;

/** The question of the list, for all its pages at once as a file. */
export const exportSchoolsParams = z.strictObject({
  ...shownParams,
  format: choiceInput(csvFormats, "Kies de vorm van het bestand: excel of open.").meta({
    description: "excel: for Excel as set up in the Netherlands; open: open data for other programs",
  }),
});
