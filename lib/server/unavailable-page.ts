import { problemKinds } from "#lib/access/problem.ts";
import { problemIn, retryAfter } from "./problem-in.ts";
import { readContext, refusalMet } from "./request-context.ts";
import type { Handler } from "./response-cache/with-response-cache.ts";
import { securityHeaders } from "./security-headers.js";

/** What is no page: parts of the build, files, and what has its own way to refuse. */
const otherThanPages = /^\/(_next|api)\/|\.\w+$/;

/**
 * Stands before the pages: where the storage fails they are unavailable for now, not broken. Next knows no such status: a page
 * that cannot even be begun is answered here, and one that met it half-way gets the status here.
 */
export function withUnavailablePage(handle: Handler): Handler {
  return async (request, response) => {
    const [path = ""] = (request.url ?? "").split("?");
    if (otherThanPages.test(path)) return await handle(request, response);
    const begun = await readContext(request.headers.cookie).catch(problemIn);
    if (begun !== null && "kind" in begun) {
      const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "private, no-store" };
      response.writeHead(problemKinds[begun.kind], { ...securityHeaders, ...headers, ...retryAfter(begun) });
      response.end(request.method === "HEAD" ? undefined : pageOf(begun.message));
      return;
    }
    const { writeHead } = response;
    response.writeHead = ((status: number, ...rest: []) => {
      const refusal = refusalMet();
      if (refusal) for (const header of Object.entries(retryAfter(refusal))) response.setHeader(...header);
      return writeHead.call(response, refusal ? problemKinds[refusal.kind] : status, ...rest);
    }) as typeof writeHead;
    await handle(request, response);
  };
}

/** Of our own sentences alone. */
function pageOf(message: string): string {
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Dit kan nu niet – Toezicht in de klas</title></head>
<body><main><h1>Dit kan nu niet</h1><p>${message}</p><p><a href="">Opnieuw proberen</a></p></main></body>
</html>
`;
}
