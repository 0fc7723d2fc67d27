import { z } from "zod";

/** Which part of a list is asked for; what is counted is always the whole. */
export const pageParams = {
  limit: z.coerce
    .number({ error: "Kies een aantal." })
    .int("Kies een heel aantal.")
    .min(0, "Kies een aantal vanaf 0.")
    .max(500, "Vraag hoogstens 500 regels tegelijk.")
    .default(50)
    .meta({ description: "How many rows a page has; 0 for the counts alone" }),
  page: z.coerce
    .number({ error: "Kies een bladzijde." })
    .int("Kies een bladzijde.")
    .min(1, "Kies een bladzijde vanaf 1.")
    .max(100_000, "Zo veel bladzijden zijn er niet.")
    .default(1)
    .meta({ description: "The first is 1" }),
};

export type Page = { limit: number; page: number };

/** The rows of a page. */
export function pageOf<Row>(rows: readonly Row[], { limit, page }: Page): Row[] {
  return rows.slice((page - 1) * limit, page * limit);
}
