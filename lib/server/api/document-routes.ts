import { frameworkSchema } from "#lib/framework/reads/framework-file.ts";
import { openApiDocument } from "#lib/server/openapi/document.ts";
import { reportPdf } from "#lib/server/report-pdf.ts";
import { type ApiAnswer, jsonAnswer } from "./answer.ts";
import type { Route } from "./route-table.ts";

/** The addresses of the API that are no operation of their own. */
export const documentRoutes: readonly Route[] = [
  { method: "GET", path: "/openapi.json", answer: async () => readableByAll(openApiDocument()) },
  { method: "GET", path: "/framework-schema.json", answer: async () => readableByAll(frameworkSchema()) },
  {
    method: "GET",
    path: "/visits/{id}/report.pdf", // made of GET /visits/{id}/report
    answer: async (request, { id = "" }) => await reportPdf(request, id),
  },
];

/** Readable by everybody, from everywhere: it holds no data. */
function readableByAll(document: unknown): ApiAnswer {
  const answer = jsonAnswer(document);
  return { ...answer, headers: { ...answer.headers, "Access-Control-Allow-Origin": "*" } };
}
