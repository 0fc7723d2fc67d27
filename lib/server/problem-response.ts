import { Problem, problemKinds } from "#lib/domain/problem.ts";

const titles: Record<keyof typeof problemKinds, string> = {
  invalid: "Invalid input",
  unauthenticated: "Not signed in",
  forbidden: "Not allowed",
  "password-change-required": "Password change required",
  "not-found": "Not found",
  conflict: "Conflict",
  "too-large": "Too large",
  unavailable: "Unavailable",
};

const unexpected = "Er ging iets mis. Uw gegevens zijn niet gewijzigd. Probeer het opnieuw.";

/** A problem as RFC 9457 `application/problem+json`; anything that is not a `Problem` says nothing of its cause. */
export function problemResponse(error: unknown): Response {
  const problem = error instanceof Problem ? error : null;
  if (!problem) logUnexpected(error);
  const status = problem ? problemKinds[problem.kind] : 500;
  const body = {
    type: `urn:toezicht:problem:${problem?.kind ?? "unexpected"}`,
    title: problem ? titles[problem.kind] : "Unexpected error",
    status,
    detail: problem?.message ?? unexpected,
    ...(problem && problem.errors.length > 0 ? { errors: problem.errors } : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8", ...apiHeaders },
  });
}

/** On every answer: the version of the API, and nothing is to be kept by anyone on the way. */
export const apiHeaders = { "API-Version": "0.2.0", "Cache-Control": "private, no-store" };

/** A failed query carries what people typed: the log gets where it went wrong and the cause, not the values. */
export function logUnexpected(error: unknown): void {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  console.error(cause instanceof Error ? cause.stack : "An unexpected failure that is no Error");
}
