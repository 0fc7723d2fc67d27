/** The two forms of a CSV file: for Excel as it is set up in the Netherlands, and open data for other programs. */
export const csvFormats = ["excel", "open"] as const;
export type CsvFormat = (typeof csvFormats)[number];
