import { readSchool } from "#lib/queries/school.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readSchool);
