import { changePassword } from "#lib/commands/change-password.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(changePassword);
