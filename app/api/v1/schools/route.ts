import { registerSchool } from "#lib/commands/register.ts";
import { listSchools } from "#lib/queries/school-list.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(listSchools);
export const POST = endpoint(registerSchool);
