import { invalid, Problem } from "#lib/domain/problem.ts";
import type { CommandOperation } from "./operation.ts";
import { apiHeaders } from "./problem-response.ts";
import { readJsonBody } from "./request-body.ts";
import { readContext } from "./request-context.ts";

/** What a command needs of a request, whoever received it. */
export type CommandRequest = {
  headers: { get(name: string): string | null };
  body: AsyncIterable<Uint8Array> | null;
};

const ordinaryLimit = 256 * 1024;

/** Carries out a command for a request: same site, who, size, JSON, key. Throws what is refused. */
export async function perform(
  operation: CommandOperation,
  request: CommandRequest,
  path: Record<string, string>,
): Promise<Response> {
  refuseOtherSites(request);
  const context = await readContext(request.headers.get("cookie") ?? undefined);
  if (context.actor.role === "nobody") throw new Problem("unauthenticated", "U bent niet ingelogd.");
  const body = await readJsonBody(request, operation.bodyLimit ?? ordinaryLimit);
  const result = await operation.run(context, { ...body, ...path }, idempotencyKey(request));
  return Response.json(result, { status: 201, headers: apiHeaders });
}

function idempotencyKey(request: CommandRequest): string | undefined {
  const key = request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw invalid([{ field: "Idempotency-Key", message: "De Idempotency-Key is leeg of te lang." }]);
  return key;
}

/** A browser says where a request comes from; another site's page may not write with this person's session. */
function refuseOtherSites(request: CommandRequest): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  const fromElsewhere =
    (site !== null && site !== "same-origin" && site !== "none") ||
    (origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host));
  if (fromElsewhere) throw new Problem("forbidden", "Deze opdracht komt van een andere website.");
}
