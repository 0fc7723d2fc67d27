import { readVerdict } from "#lib/queries/verdict.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readVerdict);
