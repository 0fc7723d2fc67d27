import { columns, type FileKind } from "#lib/import/rules/columns.ts";
import type { Outcome } from "#lib/import/rules/preview.ts";

/** Names of the kinds of files on the screen. */
export const fileKindNames: Record<FileKind, string> = {
  rounds: "Rondes",
  schools: "Scholen",
  visits: "Bezoeken",
  verdicts: "Oordelen",
  plan: "Plan",
  assignments: "Indeling",
};

const choice = new Intl.ListFormat("nl-NL", { type: "disjunction" });

/** `Rondes, bezoeken of plan` */
export function describeKinds(kinds: readonly FileKind[]): string {
  const names = choice.format(kinds.map((kind) => fileKindNames[kind].toLowerCase()));
  return names.charAt(0).toUpperCase() + names.slice(1);
}

/** What an import does with rows, as a heading above them. */
export const outcomeNames: Record<Outcome, string> = {
  new: "Nieuw",
  changed: "Gewijzigd",
  left: "Doet niet meer mee",
  known: "Al bekend",
};

/** Why a file, a sheet or a row is passed over. */
export const passedOverNames = {
  hidden: "verborgen blad",
  chart: "blad met een grafiek",
  empty: "er staat niets in",
  "no-rows": "alleen een kop, geen rijen",
  "no-header": "geen kop van een bestand dat te importeren is",
  example: "de rij met het voorbeeld uit het sjabloon",
} as const;

/** What a kind of file holds, for the explanation on the page. */
export function describeColumns(kind: FileKind): string {
  return columns[kind]
    .map(({ header, note, isOptional }) => {
      const notes = [note, isOptional && note === undefined ? "niet verplicht" : undefined].filter(Boolean);
      return notes.length > 0 ? `${header} (${notes.join("; ")})` : header;
    })
    .join(", ");
}
