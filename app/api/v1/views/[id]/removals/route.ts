import { removeView } from "#lib/commands/views.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(removeView);
