import { recordHolidays } from "#lib/import/commands/record-holidays.ts";
import { runImport } from "#lib/import/commands/run-import.ts";

/** What the room offers to the API. */
export const importOperations = [recordHolidays, runImport] as const;
