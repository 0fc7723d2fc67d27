import { listJournal } from "#lib/queries/journal.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(listJournal);
