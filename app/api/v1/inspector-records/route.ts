import { listInspectorRecords } from "#lib/queries/inspector-list.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(listInspectorRecords);
