import { z } from "zod";
import { lineInput } from "#lib/operation/plain.ts";
import { plainText, provinces, provinceWords } from "#lib/register/rules/school.ts";

/** One of a list of words, however it is written; `alsoWritten` are other words for them, as plain text. */
export function wordInput<const T extends readonly [string, ...string[]]>(
  choices: T,
  alsoWritten: Readonly<Record<string, string>>,
  missing: string,
) {
  const known = new Map([
    ...choices.map((choice) => [plainText(choice), choice] as const),
    ...Object.entries(alsoWritten),
  ]);
  return lineInput(200, missing)
    .transform((text) => known.get(plainText(text)) ?? text)
    .pipe(z.enum(choices, { error: missing }))
    .meta({ enum: [...choices] });
}

/** A province: `Fryslân`, `fryslan` or `Friesland`. */
export function provinceInput(missing: string) {
  return wordInput(provinces, provinceWords, missing);
}
