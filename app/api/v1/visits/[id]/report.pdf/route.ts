import { reportPdfResponse } from "#lib/server/report-pdf.ts";

/** A file made of `GET /visits/{id}/report`: no operation of its own. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return await reportPdfResponse(request, id);
}
