import packageJson from "../../../package.json" with { type: "json" };

/** An answer of the API, before a server of some kind sends it: plain, because making a Response takes longer. */
export type ApiAnswer = {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
};

export const apiVersion = packageJson.version;

/** On every answer: the version of the API, and nothing is to be kept by anyone on the way. */
export const apiHeaders = { "API-Version": apiVersion, "Cache-Control": "private, no-store" };

export function jsonAnswer(value: unknown, status = 200): ApiAnswer {
  return {
    status,
    headers: { ...apiHeaders, "Content-Type": "application/json" },
    body: JSON.stringify(value),
  };
}

export function toResponse({ status, headers, body }: ApiAnswer): Response {
  return new Response(body, { status, headers });
}
