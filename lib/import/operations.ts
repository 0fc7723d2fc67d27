import { recordHolidays } from "#lib/import/commands/record-holidays.ts";
import { runImport } from "#lib/import/commands/run-import.ts";
import { readTemplate } from "#lib/import/reads/template.ts";

/** What the room offers to the API. */
export const importOperations = [recordHolidays, runImport, readTemplate] as const;
