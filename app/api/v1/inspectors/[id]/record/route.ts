import { readInspector } from "#lib/queries/inspector-page.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readInspector);
