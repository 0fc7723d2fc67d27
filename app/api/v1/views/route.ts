import { saveView } from "#lib/commands/views.ts";
import { listViews } from "#lib/queries/views.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(listViews);
export const POST = endpoint(saveView);
