import { correctExchangeDay } from "#lib/commands/exchange-days.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(correctExchangeDay);
