import { notFound } from "#lib/access/problem.ts";
import type { Operation } from "#lib/server/operation.ts";
import type { ResponseCache } from "#lib/server/response-cache/response-cache.ts";
import { type ApiAnswer, apiHeaders } from "./answer.ts";
import { documentRoutes } from "./document-routes.ts";
import { methodNotAllowed, problemAnswer } from "./problem-answer.ts";
import type { ApiRequest } from "./request.ts";
import { type Route, RouteTable } from "./route-table.ts";
import { runCommand } from "./run-command.ts";
import { runQuestion } from "./run-question.ts";

export type Dispatch = (request: ApiRequest) => Promise<ApiAnswer>;

/**
 * The one way into the API, in development and production: finds the operation of an address and answers with it.
 * Never throws.
 */
export function createDispatcher(operations: readonly Operation[], cache: ResponseCache): Dispatch {
  const table = new RouteTable([
    ...operations.map((operation) => routeOf(operation, cache)),
    ...documentRoutes,
  ]);
  return async (request) => {
    const answer = await answerFrom(table, request).catch(problemAnswer);
    return request.method === "HEAD" ? { ...answer, body: null } : answer;
  };
}

function routeOf(operation: Operation, cache: ResponseCache): Route {
  const { method, path } = operation;
  if (operation.kind === "command")
    return { method, path, answer: (request, params) => runCommand(operation, request, params) };
  return { method, path, answer: (request, params) => runQuestion(operation, request, params, cache) };
}

async function answerFrom(table: RouteTable, request: ApiRequest): Promise<ApiAnswer> {
  const found = table.find(request.path);
  if (!found) throw notFound("Dit adres");
  const { methods, params } = found;
  const route = methods.get(request.method === "HEAD" ? "GET" : request.method);
  if (route) return await route.answer(request, params);
  const allow = allowedMethods(methods);
  if (request.method !== "OPTIONS") return methodNotAllowed(allow);
  return { status: 204, headers: { ...apiHeaders, Allow: allow }, body: null };
}

function allowedMethods(methods: ReadonlyMap<string, Route>): string {
  const allow = [...methods.keys()].flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  return [...allow, "OPTIONS"].join(", ");
}
