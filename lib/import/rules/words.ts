import type { VisitKind } from "#lib/access/visit-kind.ts";
import { plainText } from "#lib/register/rules/school.ts";
import type { Verdict } from "#lib/status/rules/fact-words.ts";
import { keurmerkEventNames, verdictNames, visitKindNames } from "#lib/status/text.ts";

/** What the register says of a keurmerk: a stage, or that it is suspended. */
export type RegisterKeurmerk = "aspirant" | "holder" | "suspended" | "withdrawn" | "lapsed" | "ended";

/** The words that a column takes: how each is shown, and in plain lower case whatever may stand in a cell. */
export type CellWords<T extends string> = {
  names: Readonly<Record<T, string>>;
  meanings: Readonly<Record<string, T>>;
};

/** Each word as the code has it, as the screen has it, and as people write it besides. */
export function wordsOf<T extends string>(
  names: Readonly<Record<T, string>>,
  also: Readonly<Record<string, T>> = {},
): CellWords<T> {
  const written = (Object.keys(names) as T[]).flatMap((word) => [
    [plainText(word), word] as const,
    [plainText(names[word]), word] as const,
  ]);
  return { names, meanings: { ...Object.fromEntries(written), ...also } };
}

const { aspirant, holder, suspended, withdrawn, lapsed, ended } = keurmerkEventNames;

export const keurmerkWords = wordsOf<RegisterKeurmerk>(
  { aspirant, holder, suspended, withdrawn, lapsed, ended },
  { "aspirant keurmerkhouder": "aspirant", houder: "holder", keurmerkhouder: "holder" },
);

export const kindWords = wordsOf<VisitKind>(visitKindNames, {
  klasbezoek: "classroom",
  "geen les": "no-lessons",
  "geen lessen": "no-lessons",
  schoolbezoek: "no-lessons",
});

export const verdictWords = wordsOf<Verdict>(verdictNames);
