import { readDraftReport } from "#lib/queries/draft-report.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readDraftReport);
