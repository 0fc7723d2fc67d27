export const dynamic = "force-dynamic";

/** Nothing but Next itself. */
export function GET(): Response {
  return Response.json({});
}
