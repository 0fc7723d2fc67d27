import { scheduleVisit } from "#lib/commands/planned-visits.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(scheduleVisit);
