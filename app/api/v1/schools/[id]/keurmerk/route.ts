import { recordKeurmerk } from "#lib/commands/keurmerk.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(recordKeurmerk);
