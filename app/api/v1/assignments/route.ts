import { assignQuarter } from "#lib/commands/assignments.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(assignQuarter);
