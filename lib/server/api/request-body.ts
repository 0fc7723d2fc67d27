import { invalid, Problem } from "#lib/access/problem.ts";
import { connectionClosed } from "#lib/server/connection-closed.ts";

type Incoming = { headers: { get(name: string): string | null }; body: AsyncIterable<Uint8Array> | null };

/** Reads a JSON object of at most `limit` bytes; stops reading beyond it. */
export async function readJsonBody(request: Incoming, limit: number): Promise<Record<string, unknown>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/i.test(type))
    throw invalid([{ field: "", message: "Stuur de gegevens als application/json." }]);
  const text = new TextDecoder().decode(await readAtMost(request, limit));
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw invalid([{ field: "", message: "De gegevens zijn geen geldige JSON." }]);
  }
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw invalid([{ field: "", message: "De gegevens zijn geen JSON-object." }]);
  return body as Record<string, unknown>;
}

async function readAtMost(request: Incoming, limit: number): Promise<Uint8Array> {
  const tooLarge = new Problem(
    "too-large",
    `De gegevens zijn te groot: hoogstens ${Math.floor(limit / 1024)} kB. Er is niets vastgelegd.`,
  );
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > limit) throw tooLarge;
      chunks.push(chunk);
    }
  } catch (error) {
    throw error === tooLarge ? tooLarge : connectionClosed();
  }
  return Buffer.concat(chunks);
}
