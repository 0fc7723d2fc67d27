import { setDrawRule } from "#lib/commands/draws.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(setDrawRule);
