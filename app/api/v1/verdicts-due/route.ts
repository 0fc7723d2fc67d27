import { listVerdictsDue } from "#lib/queries/due.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(listVerdictsDue);
