import { invalid } from "#lib/domain/problem.ts";
import { fileResponse } from "./exports/file-response.ts";
import { getExportDesk } from "./exports/holder.ts";
import type { Operation, QuestionOperation } from "./operation.ts";
import { perform } from "./perform.ts";
import { apiHeaders, problemResponse } from "./problem-response.ts";
import { readContext } from "./request-context.ts";
import { smallFileResponse } from "./small-file.ts";

type RouteContext = { params: Promise<Record<string, string>> };
type Handler = (request: Request, route: RouteContext) => Promise<Response>;

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
  operation: QuestionOperation,
  raw: Record<string, string>,
  request: Request,
): Promise<Response> {
  const context = await readContext(request.headers.get("cookie") ?? undefined);
  if (operation.kind === "query")
    return Response.json(await operation.run(context, raw), { headers: apiHeaders });
  if (operation.kind === "file") return smallFileResponse(await operation.run(context, raw));
  return await fileResponse(getExportDesk(), await operation.run(context, raw), request);
}

function queryOf(url: URL): Record<string, string> {
  const raw: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    if (name in raw) throw invalid([{ field: name, message: `“${name}” komt twee keer voor.` }]);
    raw[name] = value;
  }
  return raw;
}
