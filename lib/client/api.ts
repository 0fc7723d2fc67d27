import { type FieldError, Problem, type ProblemKind, problemKinds, TooBusy } from "#lib/access/problem.ts";

/** The same for no answer at all and for one of somebody else, such as the page of a network that wants to be paid. */
const unreachable =
  "Geen verbinding met Toezicht in de klas. Uw invoer staat er nog. Kijk of uw netwerk werkt en probeer het opnieuw.";

/** Calls the API; throws a `Problem` with the server's Dutch sentence, `unavailable` when it cannot be reached. */
export async function callApi<T>(url: string, init?: RequestInit): Promise<T> {
  return await answerIn<T>(await send(url, init));
}

/** An answer with the name that the server gave it. */
export type NamedAnswer<T> = { answer: T; etag: string | null };

/** Asks the API for what is not known yet; what is known comes back where that still holds. */
export async function callApiUnlessKnown<T>(
  url: string,
  known: NamedAnswer<T> | null,
): Promise<NamedAnswer<T>> {
  const response = await send(url, known?.etag ? { headers: { "If-None-Match": known.etag } } : {});
  if (response.status === 304 && known) return known;
  return { answer: await answerIn<T>(response), etag: response.headers.get("etag") };
}

async function send(url: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, {
    ...init,
    headers: { Accept: "application/json", ...init?.headers },
  }).catch(() => null);
  // A server on the way may itself find a request too large; whatever else it says is no answer.
  if (!response || (!response.headers.has("API-Version") && response.status !== 413))
    throw new Problem("unavailable", unreachable);
  return response;
}

async function answerIn<T>(response: Response): Promise<T> {
  if (response.ok)
    return await response.json().catch(() => {
      throw new Problem("unavailable", unreachable); // broke off half-way
    });
  const body: unknown = await response.json().catch(() => null);
  const { type, detail, errors } = (body ?? {}) as { type?: string; detail?: string; errors?: FieldError[] };
  const kind = type?.split(":").at(-1);
  const seconds = Number(response.headers.get("retry-after"));
  if (kind === "unavailable" && detail && seconds > 0) throw new TooBusy(detail, seconds);
  throw new Problem(
    kind !== undefined && kind in problemKinds ? (kind as ProblemKind) : kindOf(response.status),
    detail ?? "Er ging iets mis. Probeer het opnieuw.",
    errors ?? [],
  );
}

/** What an answer says that is not of the application: a server before it may find a request too large. */
function kindOf(status: number): ProblemKind {
  return status === 413 ? "too-large" : "unavailable";
}
