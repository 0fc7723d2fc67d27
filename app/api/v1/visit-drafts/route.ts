import { openDraft } from "#lib/commands/visit-drafts.ts";
import { listDrafts } from "#lib/queries/visit-draft-list.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const dynamic = "force-dynamic";
export const GET = endpoint(listDrafts);
export const POST = endpoint(openDraft);
