import { importFramework } from "#lib/import/import-framework.ts";
import { listFrameworks } from "#lib/queries/framework-list.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(listFrameworks);
export const POST = endpoint(importFramework);
