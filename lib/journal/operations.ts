import type { JournalBook } from "#lib/operation/entry-view.ts";
import { journalQuery } from "./reads/journal.ts";
import { verifyJournal } from "./reads/journal-verification.ts";

/** What the room offers to the API; `book` holds how the commands of all rooms are told. */
export function journalOperations(book: JournalBook) {
  return [journalQuery(book), verifyJournal] as const;
}
