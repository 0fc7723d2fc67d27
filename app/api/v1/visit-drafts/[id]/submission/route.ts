import { submitVisit } from "#lib/commands/submit-visit.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(submitVisit);
