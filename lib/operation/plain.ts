import { z } from "zod";
import { clockTime, isClockTime } from "#lib/calendar/clock-time.ts";
import { isDay, parseDay } from "#lib/calendar/day.ts";

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

/** A day, typed as dd-mm-jjjj or given as YYYY-MM-DD; comes out as YYYY-MM-DD. */
export function dayInput(missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .transform((text) => parseDay(text) ?? text)
    .refine((text) => isDay(text), "Deze dag bestaat niet. Schrijf de dag als dd-mm-jjjj.")
    .meta({ description: "Day as YYYY-MM-DD" });
}

/** Free text of at most 4,000 characters; spaces around it are dropped. */
export function textInput(missing: string, longest = 4000) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(longest, `Maak de tekst korter: hoogstens ${longest} tekens.`);
}

/** One of a fixed list of words. */
export function choiceInput<const T extends readonly [string, ...string[]]>(choices: T, missing: string) {
  return z.enum(choices, { error: missing });
}

export const reasonInput = textInput("Schrijf op waarom u dit verandert.");

/** The id of a new thing, made by whoever creates it so that a replay is recognised; made here when absent. */
export const newIdInput = z
  .uuidv7({ error: "Een id is een UUID van versie 7." })
  .optional()
  .meta({ description: "UUIDv7 made by the client" });
/** A time of the day, typed as 9:30 or 9.30; comes out as 09:30. */
export function timeInput(missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .transform((text) => clockTime(text) ?? text)
    .refine(isClockTime, "Schrijf de tijd als 9:30.")
    .meta({ description: "Time as HH:MM" });
}
