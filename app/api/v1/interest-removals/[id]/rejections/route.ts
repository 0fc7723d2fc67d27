import { rejectRemoval } from "#lib/commands/interest-removals.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(rejectRemoval);
