import { recordVisit } from "#lib/commands/visits.ts";
import { listVisits } from "#lib/queries/visit-list.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(listVisits);
export const POST = endpoint(recordVisit);
