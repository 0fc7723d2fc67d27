import { Problem } from "#lib/domain/problem.ts";
import { endpoint } from "#lib/server/endpoint.ts";
import { operations } from "#lib/server/operations.ts";

/** What the API answers to a request: the one place here that knows how requests find their operation. */
export async function answerRequest(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  for (const operation of operations) {
    const pattern = `/api/v1${operation.path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}`;
    const found = new RegExp(`^${pattern}$`).exec(pathname);
    if (!found || operation.method !== request.method) continue;
    const names = Object.entries(found.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]);
    return await endpoint(operation)(request, { params: Promise.resolve(Object.fromEntries(names)) });
  }
  throw new Problem("not-found", `No operation answers ${request.method} ${pathname}.`);
}
