import { readQuality } from "#lib/queries/inspector-quality.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readQuality);
