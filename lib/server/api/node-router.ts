import type { IncomingMessage, ServerResponse } from "node:http";
import type { Handler } from "#lib/server/response-cache/with-response-cache.ts";
import type { Dispatch } from "./dispatcher.ts";
import type { ApiRequest } from "./request.ts";
import { sendAnswer } from "./send-answer.ts";

/** An address that is written exactly as the API writes it; what has to be made plain first is left to Next. */
const plainAddress = /^\/api\/v1((?:\/[\w-][\w.-]*)+)(\?[^#]*)?$/;

/**
 * Answers the API before Next sees the request: Next would take longer over it than a command over its writes.
 * Whatever else goes on to `otherwise`.
 */
export function apiRouter(dispatch: Dispatch, otherwise: Handler): Handler {
  return async (request, response) => {
    const address = plainAddress.exec(request.url ?? "");
    if (!address) return await otherwise(request, response);
    const [, path = "", search = ""] = address;
    const answer = await dispatch(new NodeRequest(request, response, path, search));
    if (!response.destroyed) await sendAnswer(request, response, answer); // else nobody is left to answer
  };
}

/** A request of Node as the API reads it; what few operations need is made when it is asked for. */
class NodeRequest implements ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly headers: ApiRequest["headers"];
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;

  constructor(request: IncomingMessage, response: ServerResponse, path: string, search: string) {
    this.method = request.method ?? "";
    this.path = path;
    this.search = search;
    this.headers = { get: (name) => request.headers[name]?.toString() ?? null };
    this.#request = request;
    this.#response = response;
  }

  get body(): ApiRequest["body"] {
    return this.#request.iterator({ destroyOnReturn: false }); // a refusal half-way must still reach the sender
  }

  get signal(): AbortSignal {
    const controller = new AbortController();
    if (this.#response.destroyed) controller.abort();
    this.#response.once("close", () => controller.abort());
    return controller.signal;
  }
}
