import { correctRemedy } from "#lib/commands/remedy.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(correctRemedy);
