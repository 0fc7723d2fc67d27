import { z } from "zod";
import { isQuarter } from "#lib/calendar/quarter.ts";
import { asGiven, oneLine, severalLines, unreadable } from "#lib/text/typed-text.ts";
import { type TypedKind, typedError, typedKinds, typedValue } from "#lib/text/typed-value.ts";

/** Plain Dutch for whatever a schema does not say itself: zod's own sentences are never shown. */
z.config({
  customError: (issue) => {
    switch (issue.code) {
      case "invalid_type":
        return issue.input === undefined ? "Dit is nog niet ingevuld." : "Dit is niet goed ingevuld.";
      case "too_big":
        return "Dit is te lang of te groot.";
      case "too_small":
        return "Dit is te kort of te klein.";
      case "invalid_value":
        return "Kies een van de mogelijkheden.";
      case "unrecognized_keys":
        return "Dit veld bestaat hier niet.";
      default:
        return "Dit is niet goed ingevuld.";
    }
  },
});

/** What is typed on a line, read as every screen reads it; comes out as it is stored. */
export function typedInput(kind: TypedKind, missing: string) {
  return textInput(missing, 200)
    .transform((text) => typedValue(kind, text))
    .refine((value) => typedError(kind, value) === undefined, typedKinds[kind].wrong);
}

/** A day, typed as dd-mm-jjjj or given as YYYY-MM-DD; comes out as YYYY-MM-DD. */
export function dayInput(missing: string) {
  return typedInput("day", missing).meta({ description: "Day as YYYY-MM-DD" });
}

/** A time of the day, typed as 9:30, 9.30 or 930; comes out as 09:30. */
export function timeInput(missing: string) {
  return typedInput("time", missing).meta({ description: "Time as HH:MM" });
}

export function amountInput(missing: string, most: number) {
  const { wrong } = typedKinds.amount;
  return z
    .number({ error: ({ input }) => (input === undefined ? missing : wrong) })
    .int(wrong)
    .min(0, "Een aantal is niet kleiner dan 0.")
    .max(most, "Dit aantal is te groot.");
}

// Every text that comes in is one of these, and comes out as it is stored (0185). The first two may not be empty.

/** A name, a code, an id: one line, in NFC. */
export function textInput(missing: string, longest: number) {
  return lineInput(longest, missing)
    .min(1, missing)
    .refine((text) => !text.includes(unreadable), `Typ de tekst opnieuw: “${unreadable}” is geen teken.`);
}

/** Free text of several lines, in NFC. */
export function proseInput(missing: string, longest = 4000) {
  return notesInput(longest, missing).min(1, missing);
}

/** A line that may be empty. */
export function lineInput(longest: number, wrong?: string) {
  return z.string({ error: wrong }).overwrite(oneLine).max(longest, tooLong(longest));
}

/** Several lines that may be empty. */
export function notesInput(longest: number, wrong?: string) {
  return z.string({ error: wrong }).overwrite(severalLines).max(longest, tooLong(longest));
}

/** What is taken sign by sign: a cursor, a password, a file. */
export function exactInput(longest: number, wrong?: string) {
  return z.string({ error: wrong }).overwrite(asGiven).max(longest, tooLong(longest));
}

function tooLong(longest: number): string {
  return `Maak de tekst korter: hoogstens ${longest} tekens.`;
}

export function quarterInput(missing?: string) {
  return lineInput(20, missing).refine(isQuarter, "Schrijf een kwartaal als 2018-Q1.");
}

/** One of a fixed list of words. */
export function choiceInput<const T extends readonly [string, ...string[]]>(choices: T, missing: string) {
  return z.enum(choices, { error: missing });
}

export const reasonInput = proseInput("Schrijf op waarom u dit verandert.");

/** The id of a new thing, made by whoever creates it so that a replay is recognised; made here when absent. */
export const newIdInput = z
  .uuidv7({ error: "Een id is een UUID van versie 7." })
  .optional()
  .meta({ description: "UUIDv7 made by the client" });

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
