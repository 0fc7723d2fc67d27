import { giveBackVisit } from "#lib/commands/visit-returns.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(giveBackVisit);
