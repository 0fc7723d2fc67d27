import { readPlanning } from "#lib/queries/planning.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readPlanning);
