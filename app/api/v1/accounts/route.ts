import { createAccount } from "#lib/commands/accounts.ts";
import { listAccounts } from "#lib/queries/accounts.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(listAccounts);
export const POST = endpoint(createAccount);
