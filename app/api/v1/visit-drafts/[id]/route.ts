import { readDraft } from "#lib/queries/visit-draft.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const dynamic = "force-dynamic";
export const GET = endpoint(readDraft);
