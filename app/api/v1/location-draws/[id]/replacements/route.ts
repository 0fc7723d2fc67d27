import { replaceDrawn } from "#lib/commands/draws.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(replaceDrawn);
