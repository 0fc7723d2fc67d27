import { listKeurmerkDue } from "#lib/queries/due.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(listKeurmerkDue);
