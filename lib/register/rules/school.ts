import { withoutInvisible } from "#lib/text/same-text.ts";

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
export type Province = (typeof provinces)[number];

/** Other words for a province, as plain text. */
export const provinceWords: Readonly<Record<string, Province>> = {
  friesland: "Fryslân",
  brabant: "Noord-Brabant",
};

/** Letters that do not come apart into a plain letter and a mark. */
const undivided: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
  ĳ: "ij",
};

/** A text without case, diacritics and punctuation, for searching: "Súdwest-Fryslân" → "sudwest fryslan". */
export function plainText(text: string): string {
  return withoutInvisible(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øłđıßæœþðĳ]/g, (letter) => undivided[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What a Dutch name is sorted by: leading articles such as "'s-", "'t", "De" and "Het" do not count. */
export function sortKeyOf(name: string): string {
  return plainText(name.replace(/^(?:['’]s-|['’]s\s|['’]t\s|['’]n\s|de\s|het\s|een\s)/iu, ""));
}
