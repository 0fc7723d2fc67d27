import { invalid, Problem } from "#lib/access/problem.ts";
import { connectionClosed } from "#lib/server/connection-closed.ts";

type Incoming = { headers: { get(name: string): string | null }; body: AsyncIterable<Uint8Array> | null };

/** Reads a JSON object of at most `limit` bytes; stops reading beyond it. */
export async function readJsonBody(request: Incoming, limit: number): Promise<Record<string, unknown>> {
  return jsonObjectIn(await readJsonBytes(request, limit));
}

/** Reads what is said to be JSON, as it came: it is looked at elsewhere. */
export async function readJsonBytes(request: Incoming, limit: number): Promise<Uint8Array> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/i.test(type))
    throw invalid([{ field: "", message: "Stuur de gegevens als application/json." }]);
  return await readAtMost(request, limit);
}

export function jsonObjectIn(bytes: Uint8Array): Record<string, unknown> {
  const body = bodyIn(bytes);
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw invalid([{ field: "", message: "De gegevens zijn geen JSON-object." }]);
  return body as Record<string, unknown>;
}

/** JSON is UTF-8: what is not would come in as other signs than were sent. */
function bodyIn(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const body: unknown = JSON.parse(text);
    return /\\u[dD][89a-fA-F]/.test(text) ? wellFormed(body) : body;
  } catch {
    throw invalid([{ field: "", message: "De gegevens zijn geen geldige JSON." }]);
  }
}

/** Half a sign, which comes in as an escape alone, can neither be stored nor be part of a digest. */
function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name.toWellFormed(), wellFormed(part)]),
  );
}

export async function readAtMost(request: Incoming, limit: number): Promise<Uint8Array> {
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
