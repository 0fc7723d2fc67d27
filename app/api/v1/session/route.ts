import { readSession } from "#lib/queries/accounts.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readSession);
