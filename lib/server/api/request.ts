/** What the API needs of a request, whoever received it. `path` is below `/api/v1`. */
export type ApiRequest = {
  method: string;
  path: string;
  search: string;
  headers: { get(name: string): string | null };
  body: AsyncIterable<Uint8Array> | null;
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal;
};

export const apiRoot = "/api/v1";

export function fromRequest(request: Request): ApiRequest {
  const { pathname, search } = new URL(request.url);
  const { method, headers, body, signal } = request;
  return { method, path: pathname.slice(apiRoot.length), search, headers, body, signal };
}
