import { csvHeaders } from "#lib/export/csv.ts";
import type { SchoolExport } from "#lib/schools/reads/school-export.ts";
import { type Answer, apiHeaders } from "#lib/server/api/answer.ts";
import type { ExportDesk } from "./desk.ts";

/** A file as it is made. Who asks for the headers only gets them without a file being made that nobody takes. */
export async function exportAnswer(
  desk: ExportDesk,
  order: SchoolExport,
  request: { method: string; signal: AbortSignal },
): Promise<Answer> {
  const headers = { ...apiHeaders, ...csvHeaders(order.format, "scholen", order.on) };
  const body = request.method === "HEAD" ? null : await desk.open(order, request.signal);
  return { status: 200, headers, body };
}
