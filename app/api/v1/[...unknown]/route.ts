import { notFound } from "#lib/domain/problem.ts";
import { problemResponse } from "#lib/server/problem-response.ts";

/** Every address that no operation has: told in the same form as any other problem. */
function unknown(): Response {
  return problemResponse(notFound("Dit adres"));
}

export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT };
