// What a person reads as the same is the same: the one rule by which numbers, names and addresses are compared (0150).
// What is stored is what was typed.

/** What nobody sees: soft hyphens, joiners, marks of direction, and signs of control that are no white space. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?!\s)\p{Cc}/gu;
const hyphens = /[\p{Pd}\u2043\u2212]/gu;
const quotes = /[`´ʹ-ʿˈ‘-‛′‵＇]/g;
const doubleQuotes = /[“-‟″‶«»＂]/g;

export function withoutInvisible(text: string): string {
  return text.replace(invisible, "");
}

/** Numbers and codes: `ｂｏｗ‑1185` is `BOW-1185`. Zeros at the front and spaces within count. */
export function numberKey(number: string): string {
  return withoutInvisible(number).normalize("NFKC").replace(hyphens, "-").trim().toUpperCase();
}

/** Names and places: however accents, quotes, hyphens, spaces and capitals were typed. */
export function nameKey(name: string): string {
  return withoutInvisible(name)
    .toLowerCase()
    .normalize("NFC")
    .replace(hyphens, "-")
    .replace(quotes, "'")
    .replace(doubleQuotes, '"')
    .replace(/\s+/g, " ")
    .trim();
}

/** Addresses of e-mail: of one person whatever the capitals. */
export function emailKey(email: string): string {
  return withoutInvisible(email).normalize("NFKC").trim().toLowerCase();
}

/** What is called `asked`: whatever is written exactly so, or else the first that is the same. */
export function findByNumber<Thing>(
  things: readonly Thing[],
  numberOf: (thing: Thing) => string,
  asked: string,
): Thing | undefined {
  const key = numberKey(asked);
  return (
    things.find((thing) => numberOf(thing) === asked) ??
    things.find((thing) => numberKey(numberOf(thing)) === key)
  );
}

/** How a number is written: as it is known, if exactly so, or else as the first of those known and given that is the same. */
export function spellingOf(
  known: readonly string[],
  given: readonly string[] = [],
): (number: string) => string {
  const exact = new Set(known);
  const byKey = new Map([...known, ...given].toReversed().map((number) => [numberKey(number), number]));
  return (number) => (exact.has(number) ? number : (byKey.get(numberKey(number)) ?? number));
}
