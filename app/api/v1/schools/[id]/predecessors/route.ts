import { relateSchool } from "#lib/commands/relations.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(relateSchool);
