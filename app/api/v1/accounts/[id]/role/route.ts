import { changeRole } from "#lib/commands/accounts.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(changeRole);
