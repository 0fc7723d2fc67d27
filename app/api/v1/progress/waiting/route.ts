import { readWaiting } from "#lib/queries/waiting.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readWaiting);
