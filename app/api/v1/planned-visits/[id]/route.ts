import { readPlannedVisit } from "#lib/queries/planned-visit.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readPlannedVisit);
