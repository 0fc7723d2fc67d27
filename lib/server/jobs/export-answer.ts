import type { ExportOrder } from "#lib/operation/export-query.ts";
import { type ApiAnswer, apiHeaders } from "#lib/server/api/answer.ts";
import type { JobPool } from "./job-pool.ts";

/** A file as it is made. Who asks for the headers only gets them without a file being made that nobody takes. */
export async function exportAnswer(
  pool: JobPool,
  { headers, order }: { headers: Record<string, string>; order: ExportOrder },
  request: { method: string; signal: AbortSignal },
): Promise<ApiAnswer> {
  const body = request.method === "HEAD" ? null : await pool.open(order, request.signal);
  return { status: 200, headers: { ...apiHeaders, ...headers }, body };
}
