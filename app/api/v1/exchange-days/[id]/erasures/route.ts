import { eraseExchangeDay } from "#lib/commands/erase.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(eraseExchangeDay);
