import { correctVisit } from "#lib/commands/visits.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(correctVisit);
