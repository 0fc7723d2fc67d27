import { readProgress } from "#lib/queries/progress.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readProgress);
