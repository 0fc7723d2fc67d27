import { readFramework } from "#lib/queries/framework-list.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readFramework);
