import { jsonAnswer } from "#lib/server/api/answer.ts";
import { methodNotAllowed } from "#lib/server/api/problem-answer.ts";
import { sendAnswer } from "#lib/server/api/send-answer.ts";
import type { Handler } from "#lib/server/response-cache/with-response-cache.ts";
import type { Readiness } from "./readiness.ts";

/**
 * Answers what a supervisor asks, before all else and without a session: whether the process is alive (`/healthz`) and whether
 * it can do its work (`/readyz`). Whatever else goes on to `otherwise`.
 */
export function healthRouter(readReadiness: () => Promise<Readiness>, otherwise: Handler): Handler {
  return async (request, response) => {
    const [path] = (request.url ?? "").split("?");
    if (path !== "/healthz" && path !== "/readyz") return await otherwise(request, response);
    if (request.method !== "GET" && request.method !== "HEAD")
      return await sendAnswer(request, response, methodNotAllowed("GET, HEAD"));
    const answer = path === "/healthz" ? jsonAnswer({ status: "alive" }) : readyAnswer(await readReadiness());
    await sendAnswer(request, response, request.method === "HEAD" ? { ...answer, body: null } : answer);
  };
}

function readyAnswer(readiness: Readiness) {
  return jsonAnswer(readiness, readiness.status === "ready" ? 200 : 503);
}
