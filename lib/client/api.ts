import { type FieldError, Problem, type ProblemKind, problemKinds } from "#lib/access/problem.ts";

const unreachable = "Geen verbinding met de server. Uw invoer staat er nog. Probeer het zo opnieuw.";

/** Calls the API; throws a `Problem` with the server's Dutch sentence, `unavailable` when it cannot be reached. */
export async function callApi<T>(url: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, headers: { Accept: "application/json", ...init?.headers } });
  } catch {
    throw new Problem("unavailable", unreachable);
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  const { type, detail, errors } = (body ?? {}) as { type?: string; detail?: string; errors?: FieldError[] };
  const kind = type?.split(":").at(-1);
  throw new Problem(
    kind !== undefined && kind in problemKinds ? (kind as ProblemKind) : "unavailable",
    detail ?? "Er ging iets mis. Probeer het opnieuw.",
    errors ?? [],
  );
}
