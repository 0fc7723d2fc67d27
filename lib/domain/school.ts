export const provinces = [
  "Groningen",
  "Fryslân",
  "Drenthe",
  "Overijssel",
  "Flevoland",
  "Gelderland",
  "Utrecht",
  "Noord-Holland",
  "Zuid-Holland",
  "Zeeland",
  "Noord-Brabant",
  "Limburg",
] as const;

/** A text without case, diacritics and punctuation, for searching: "Súdwest-Fryslân" → "sudwest fryslan". */
export function plainText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** What a Dutch name is sorted by: leading articles such as "'s-", "'t", "De" and "Het" do not count. */
export function sortKeyOf(name: string): string {
  return plainText(name.replace(/^(?:['’]s-|['’]s\s|['’]t\s|['’]n\s|de\s|het\s|een\s)/iu, ""));
}
