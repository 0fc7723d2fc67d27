import { readVisitOptions } from "#lib/queries/visit-options.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readVisitOptions);
