import { recordHolidays } from "#lib/import/record-holidays.ts";
import { listHolidays } from "#lib/queries/school-holidays.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(listHolidays);
export const POST = endpoint(recordHolidays);
