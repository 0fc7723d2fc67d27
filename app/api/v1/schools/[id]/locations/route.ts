import { listLocations } from "#lib/queries/location-list.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(listLocations);
