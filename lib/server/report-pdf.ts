import { paths } from "#lib/paths.ts";
import { readDraftReport } from "#lib/queries/draft-report.ts";
import { printPage } from "./print-page.ts";
import { apiHeaders, problemResponse } from "./problem-response.ts";
import { readContext } from "./request-context.ts";

/** The draft of the report on an inspection as PDF. The question is asked first: whoever may not read it is told as always. */
export async function reportPdfResponse(request: Request, id: string): Promise<Response> {
  try {
    const cookie = request.headers.get("cookie") ?? "";
    const { school, heldOn } = await readDraftReport.run(await readContext(cookie), { id });
    const pdf = await printPage(paths.draftReport(id), cookie);
    const name = `conceptrapport-${school.number.replace(/[^A-Za-z0-9-]+/g, "-")}-${heldOn}.pdf`;
    return new Response(new Uint8Array(pdf), {
      headers: {
        ...apiHeaders,
        "Cache-Control": "no-store",
        "Content-Type": "application/pdf",
        "Content-Disposition": `attachment; filename="${name}"`,
      },
    });
  } catch (error) {
    return problemResponse(error);
  }
}
