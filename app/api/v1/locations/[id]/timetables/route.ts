import { recordTimetable } from "#lib/commands/timetables.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(recordTimetable);
