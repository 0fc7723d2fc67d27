import { verifyJournal } from "#lib/queries/journal-verification.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(verifyJournal);
