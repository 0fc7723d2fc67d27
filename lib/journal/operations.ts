import { journalQuery } from "#lib/journal/reads/journal.ts";
import { readVerification } from "#lib/journal/reads/journal-verification.ts";
import { ownEntryQuery } from "#lib/journal/reads/own-entry.ts";
import type { JournalBook } from "#lib/operation/entry-view.ts";

/** What the room offers to the API; `book` holds the sentences of the commands of all rooms. */
export function journalOperations(book: JournalBook) {
  return [journalQuery(book), ownEntryQuery(book), readVerification] as const;
}
