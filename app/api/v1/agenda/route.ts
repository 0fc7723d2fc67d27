import { listAgenda } from "#lib/queries/agenda.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(listAgenda);
