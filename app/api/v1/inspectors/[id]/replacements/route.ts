import { replaceInspector } from "#lib/commands/replacements.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(replaceInspector);
