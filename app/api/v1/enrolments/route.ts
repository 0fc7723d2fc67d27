import { enrolSchool } from "#lib/commands/register.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(enrolSchool);
