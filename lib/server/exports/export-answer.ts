import { csvHeaders } from "#lib/export/csv.ts";
import type { ExportRequest } from "#lib/schools/reads/school-export.ts";
import { type Answer, apiHeaders } from "#lib/server/api/answer.ts";
import type { ExportQueue } from "./export-queue.ts";

/** A file as it is made. Who asks for the headers only gets them without a file being made that nobody takes. */
export async function exportAnswer(
  queue: ExportQueue,
  exportRequest: ExportRequest,
  request: { method: string; signal: AbortSignal },
): Promise<Answer> {
  const headers = { ...apiHeaders, ...csvHeaders(exportRequest.format, "scholen", exportRequest.on) };
  const body = request.method === "HEAD" ? null : await queue.open(exportRequest, request.signal);
  return { status: 200, headers, body };
}
