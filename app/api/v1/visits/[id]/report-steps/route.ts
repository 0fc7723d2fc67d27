import { recordReport } from "#lib/commands/reports.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(recordReport);
