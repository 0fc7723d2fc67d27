import { declareIndependence } from "#lib/commands/declarations.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(declareIndependence);
