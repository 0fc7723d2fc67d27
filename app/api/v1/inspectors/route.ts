import { listInspectors } from "#lib/queries/inspectors.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(listInspectors);
