import { invalid, Problem } from "#lib/domain/problem.ts";
import { getContext } from "./context.ts";
import { fileResponse } from "./exports/file-response.ts";
import { getExportDesk } from "./exports/holder.ts";
import type { Operation } from "./operations.ts";
import { apiHeaders, problemResponse } from "./problem-response.ts";
import { readJsonBody } from "./request-body.ts";
import { smallFileResponse } from "./small-file.ts";

type RouteContext = { params: Promise<Record<string, string>> };
type Handler = (request: Request, route: RouteContext) => Promise<Response>;

const ordinaryLimit = 256 * 1024;

/** The HTTP side of a query or command: everything else is in its wrapper. */
export function endpoint(operation: Operation): Handler {
  return async (request, route) => {
    try {
      const path = await route.params;
      if (operation.kind === "command") return await perform(operation, request, path);
      const raw = { ...queryOf(new URL(request.url)), ...path };
      return await answer(operation, raw, request);
    } catch (error) {
      return problemResponse(error);
    }
  };
}

/** Asks a query. All refusals come before the first byte of a file. */
async function answer(
  operation: Exclude<Operation, { kind: "command" }>,
  raw: Record<string, string>,
  request: Request,
): Promise<Response> {
  const context = await getContext();
  if (operation.kind === "query")
    return Response.json(await operation.run(context, raw), { headers: apiHeaders });
  if (operation.kind === "file") return smallFileResponse(await operation.run(context, raw));
  return await fileResponse(getExportDesk(), await operation.run(context, raw), request);
}

async function perform(
  operation: Extract<Operation, { kind: "command" }>,
  request: Request,
  path: Record<string, string>,
): Promise<Response> {
  refuseOtherSites(request);
  const context = await getContext();
  if (context.actor.role === "nobody") throw new Problem("unauthenticated", "U bent niet ingelogd.");
  const body = await readJsonBody(request, operation.bodyLimit ?? ordinaryLimit);
  const key = idempotencyKey(request);
  const result = await operation.run(context, { ...body, ...path }, key);
  return Response.json(result, { status: 201, headers: apiHeaders });
}

function queryOf(url: URL): Record<string, string> {
  const raw: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    if (name in raw) throw invalid([{ field: name, message: `“${name}” komt twee keer voor.` }]);
    raw[name] = value;
  }
  return raw;
}

function idempotencyKey(request: Request): string | undefined {
  const key = request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw invalid([{ field: "Idempotency-Key", message: "De Idempotency-Key is leeg of te lang." }]);
  return key;
}

/** A browser says where a request comes from; another site's page may not write with this person's session. */
function refuseOtherSites(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  const fromElsewhere =
    (site !== null && site !== "same-origin" && site !== "none") ||
    (origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host));
  if (fromElsewhere) throw new Problem("forbidden", "Deze opdracht komt van een andere website.");
}
