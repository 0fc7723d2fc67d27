import { readVisit } from "#lib/queries/visits.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readVisit);
