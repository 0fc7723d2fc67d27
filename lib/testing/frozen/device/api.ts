import { toResponse } from "#lib/server/api/answer.ts";
import { createDispatcher } from "#lib/server/api/dispatcher.ts";
import { fromRequest } from "#lib/server/api/request.ts";
import { operations } from "#lib/server/operations.ts";
import { ResponseCache } from "#lib/server/response-cache/response-cache.ts";

const dispatch = createDispatcher(operations, new ResponseCache("device"));

/** What the API answers to a request. */
export async function answerRequest(request: Request): Promise<Response> {
  return toResponse(await dispatch(fromRequest(request)));
}
