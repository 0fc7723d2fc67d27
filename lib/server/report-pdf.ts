import { procedurePaths } from "#lib/procedure/paths.ts";
import { readDraftReport } from "#lib/procedure/reads/draft-report.ts";
import { type ApiAnswer, apiHeaders } from "#lib/server/api/answer.ts";
import type { ApiRequest } from "#lib/server/api/request.ts";
import { printPage } from "./print-page.ts";
import { readContext } from "./request-context.ts";

/** The draft of the report on an inspection as PDF. The question is asked first: whoever may not read it gets the usual refusal. */
export async function reportPdf(request: ApiRequest, id: string): Promise<ApiAnswer> {
  const cookie = request.headers.get("cookie") ?? "";
  const { school, heldOn } = await readDraftReport.run(await readContext(cookie), { id });
  const pdf = await printPage(procedurePaths.draftReport(id), cookie);
  const name = `conceptrapport-${school.number.replace(/[^A-Za-z0-9-]+/g, "-")}-${heldOn}.pdf`;
  return {
    status: 200,
    headers: {
      ...apiHeaders,
      "Cache-Control": "no-store",
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
    body: new Uint8Array(pdf),
  };
}
