import { csvHeaders } from "#lib/export/csv.ts";
import type { SchoolExport } from "#lib/queries/school-export.ts";
import { apiHeaders } from "../problem-response.ts";
import type { ExportDesk } from "./desk.ts";

/** A file as it is made. Who asks for the headers only gets them without a file being made that nobody takes. */
export async function fileResponse(
  desk: ExportDesk,
  order: SchoolExport,
  request: Request,
): Promise<Response> {
  const headers = { ...apiHeaders, ...csvHeaders(order.format, "scholen", order.on) };
  const body = request.method === "HEAD" ? null : await desk.open(order, request.signal);
  return new Response(body, { headers });
}
