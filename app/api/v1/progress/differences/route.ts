import { readDifferences } from "#lib/queries/progress-differences.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readDifferences);
