import { sealing } from "#lib/accounts/commands/seal-accounts.ts";
import { accountOperations } from "#lib/accounts/operations.ts";
import { differencesQuery } from "#lib/figures/reads/progress-differences.ts";
import { frameworkOperations } from "#lib/framework/operations.ts";
import { importOperations } from "#lib/import/operations.ts";
import { inspectorOperations } from "#lib/inspectors/operations.ts";
import { resetClock } from "#lib/journal/commands/reset-clock.ts";
import { journalQuery } from "#lib/journal/reads/journal.ts";
import type { JournalBook } from "#lib/operation/entry-view.ts";
import { planningOperations } from "#lib/planning/operations.ts";
import { procedureOperations } from "#lib/procedure/operations.ts";
import { registerOperations } from "#lib/register/operations.ts";
import { schoolOperations } from "#lib/schools/operations.ts";
import { visitOperations } from "#lib/visits/operations.ts";
import { worklistOperations } from "#lib/worklist/operations.ts";
import { workloadOperations } from "#lib/workload/operations.ts";

/** What the rooms offer, except the reads of the journal, which get the book of all others. */
export const operationsOfRooms = [
  ...accountOperations,
  ...registerOperations,
  ...frameworkOperations,
  ...inspectorOperations,
  ...visitOperations,
  ...procedureOperations,
  ...schoolOperations,
  ...planningOperations,
  ...workloadOperations,
  ...worklistOperations,
  ...importOperations,
];

/** The area and the sentence of each action that writes an entry. */
export const journalBook: JournalBook = new Map(
  [...operationsOfRooms, resetClock, sealing].flatMap((writes) =>
    "sentence" in writes ? [[writes.action, { area: writes.area, sentence: writes.sentence }]] : [],
  ),
);

export const listJournal = journalQuery(journalBook);
export const readDifferences = differencesQuery(journalBook);
