import { recordHolidays } from "./commands/record-holidays.ts";
import { runImport } from "./commands/run-import.ts";

/** What the room offers to the API. */
export const importOperations = [recordHolidays, runImport] as const;
