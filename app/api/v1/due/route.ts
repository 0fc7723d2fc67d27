import { readDue } from "#lib/queries/due-of-person.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readDue);
