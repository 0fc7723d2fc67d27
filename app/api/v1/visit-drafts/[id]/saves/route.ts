import { saveDraft } from "#lib/commands/visit-drafts.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(saveDraft);
