import { plainText } from "./school.ts";

/** Places with two names, each as plain text: who asks for one of them also means the other. */
const twoNames: readonly (readonly [string, string])[] = [
  ["den bosch", "s hertogenbosch"],
  ["den haag", "s gravenhage"],
];

/**
 * One thing that must be found in a school: in its number or its search key as it is, or in the search key at the
 * start of a word.
 */
export type SearchTerm = { text: string; wordStarts: readonly string[] };

/**
 * What is asked for, in any order; each term must be found. Empty when nothing was asked; null when it holds nothing
 * that can be found, such as a lone percent sign. The search key is stored with the fact and never changes, so
 * that everything people write differently is met here.
 */
export function searchTerms(question: string): SearchTerm[] | null {
  if (question.trim() === "") return [];
  // ĳ, ﬁ and full-width letters come apart; an apostrophe that counts as a letter (ʼ, ʻ, ʹ) is one all the same.
  const plain = plainText(question.normalize("NFKC").replace(/[\u02b9-\u02bf\u02c8]/g, " "));
  if (plain === "") return null;
  let rest = ` ${plain} `.replace(/ bow ?(?=\d)/g, " ");
  const terms: SearchTerm[] = [];
  for (const names of twoNames)
    for (const phrase of names.flatMap(spellings))
      while (rest.includes(` ${phrase} `)) {
        rest = rest.replace(` ${phrase} `, " ");
        terms.push({ text: phrase, wordStarts: names });
      }
  for (const word of rest.split(" ").filter(Boolean)) terms.push({ text: word, wordStarts: apart(word) });
  return terms;
}

/** "s hertogenbosch", "shertogenbosch" and "hertogenbosch" are one name. */
function spellings(name: string): string[] {
  return name.startsWith("s ") ? [name, name.replace(" ", ""), name.slice(2)] : [name];
}

/** A word that may be "'s-" or "'t" written as part of it: "sheerenberg" is found in "s heerenberg". */
function apart(word: string): string[] {
  return /^[stn]\p{L}{3}/u.test(word) ? [`${word.charAt(0)} ${word.slice(1)}`] : [];
}
