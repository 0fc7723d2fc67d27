import { figureOperations } from "#lib/figures/operations.ts";
import { journalOperations } from "#lib/journal/operations.ts";
import { journalBook, operationsOfRooms } from "./journal-book.ts";
import type { Operation } from "./operation.ts";

/** Every operation there is: the dispatcher, the OpenAPI document and the matrix of rights go by this list. */
export const operations: readonly Operation[] = [
  ...operationsOfRooms,
  ...figureOperations(journalBook),
  ...journalOperations(journalBook),
];
