import { setInspectorHome } from "#lib/commands/inspectors.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(setInspectorHome);
