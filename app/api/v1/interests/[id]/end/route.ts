import { endInterest } from "#lib/commands/interests.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(endInterest);
