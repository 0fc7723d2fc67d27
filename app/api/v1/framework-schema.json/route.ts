import { frameworkSchema } from "#lib/server/framework-files.ts";
import { apiHeaders } from "#lib/server/problem-response.ts";

export const dynamic = "force-dynamic";

/** Readable by everybody, from everywhere: it holds no data. */
export function GET(): Response {
  return Response.json(frameworkSchema(), { headers: { ...apiHeaders, "Access-Control-Allow-Origin": "*" } });
}
