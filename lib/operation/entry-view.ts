import type { FactRow, FactTable } from "#db/fact-tables.ts";
import type { JournalArea } from "#lib/access/journal-area.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";

/**
 * A journal entry as the sentence of its command sees it: the facts that it wrote and closed, and the names of things
 * as they are known now. What an entry does not hold is missing, and a name that is not known has words in its place,
 * so that every entry ever written can be described.
 */
export type EntryView = {
  /** The fact of a table that the entry is about: written by it, or else closed. Empty when there is none. */
  row<T extends FactTable>(table: T): Partial<FactRow<T>>;
  /** How many facts of a table it wrote. */
  written(table: FactTable): number;
  /** How many facts of a table it wrote or closed; a fact that got a new version counts once. */
  touched(table: FactTable): number;
  /** It closed facts and wrote nothing in their place. */
  isWithdrawal: boolean;
  /** The name of a school; where it is not known “een school”, or what is given. */
  school(id: string | null | undefined, unknown?: string): string;
  /** The name of an inspector: “een inspecteur” where it is not known. */
  inspector(id: string | null | undefined): string;
  /** The id of what the entry is about. */
  subjectId: string;
  /** The person whose account the entry is about: “een account” where it is about none. */
  account: string;
};

/** How the journal describes an entry, without who did it: one Dutch sentence. */
export type Sentence = (entry: EntryView) => string;

/** What the journal knows of the commands that wrote its entries, by their actions. */
export type JournalBook = ReadonlyMap<string, { area: JournalArea; sentence: Sentence }>;

/** A day as a sentence says it. */
export function formatDay(day: Day | null | undefined): string {
  return day ? dutchDay(day) : "onbekende dag";
}

/** The name of a stored word within a sentence; `unknown` for a word that has none. */
export function nameInLowerCase(
  names: Readonly<Record<string, string>>,
  word: string | undefined,
  unknown: string,
): string {
  return names[word ?? ""]?.toLowerCase() ?? unknown;
}
