import { scheduleVisit } from "#lib/commands/planned-visits.ts";
import { listPlannedVisits } from "#lib/queries/planned-visit-list.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(listPlannedVisits);
export const POST = endpoint(scheduleVisit);
