import { closeLocation } from "#lib/commands/locations.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(closeLocation);
