import { problemKinds } from "#lib/access/problem.ts";
import { problemIn, retryAfter } from "#lib/server/problem-in.ts";
import { type ApiAnswer, apiHeaders } from "./answer.ts";

const titles: Record<keyof typeof problemKinds, string> = {
  invalid: "Invalid input",
  unauthenticated: "Not signed in",
  forbidden: "Not allowed",
  "password-change-required": "Password change required",
  "not-found": "Not found",
  conflict: "Conflict",
  "too-large": "Too large",
  "too-many": "Too many attempts",
  unavailable: "Unavailable",
};

const problemHeaders = { "Content-Type": "application/problem+json; charset=utf-8", ...apiHeaders };

const unexpected = "Er ging iets mis op de server. Probeer het opnieuw.";

/** A problem as RFC 9457 `application/problem+json`; anything that is not a `Problem` says nothing of its cause. */
export function problemAnswer(error: unknown): ApiAnswer {
  const problem = problemIn(error);
  const status = problem ? problemKinds[problem.kind] : 500;
  const body = {
    type: `urn:toezicht:problem:${problem?.kind ?? "unexpected"}`,
    title: problem ? titles[problem.kind] : "Unexpected error",
    status,
    detail: problem?.message ?? unexpected,
    ...(problem && problem.errors.length > 0 ? { errors: problem.errors } : {}),
  };
  return { status, headers: { ...problemHeaders, ...retryAfter(problem) }, body: JSON.stringify(body) };
}

/** Which methods an address has is a matter of HTTP alone: no operation can end so. */
export function methodNotAllowed(allow: string): ApiAnswer {
  const body = {
    type: "urn:toezicht:problem:method-not-allowed",
    title: "Method not allowed",
    status: 405,
    detail: "Dit adres kent deze opdracht niet.",
  };
  return { status: 405, headers: { ...problemHeaders, Allow: allow }, body: JSON.stringify(body) };
}
