import { readForecast } from "#lib/queries/forecast.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readForecast);
