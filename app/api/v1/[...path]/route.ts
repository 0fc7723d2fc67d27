import { randomUUID } from "node:crypto";
import { toResponse } from "#lib/server/api/answer.ts";
import { createDispatcher } from "#lib/server/api/dispatcher.ts";
import { fromRequest } from "#lib/server/api/request.ts";
import { operations } from "#lib/server/operations.ts";
import { ResponseCache } from "#lib/server/response-cache/response-cache.ts";

export const dynamic = "force-dynamic";

/** Sources may have changed whenever this is evaluated again: what was cached under the ones before is not theirs. */
const dispatch = createDispatcher(operations, new ResponseCache(randomUUID()));

/** The whole API in development; in production the few addresses that are not written as the API writes them. */
async function handle(request: Request): Promise<Response> {
  return toResponse(await dispatch(fromRequest(request)));
}

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
