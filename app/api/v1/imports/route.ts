import { runImport } from "#lib/import/run-import.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(runImport);
