import { problemKinds } from "#lib/access/problem.ts";
import { problemIn, retryAfter } from "#lib/server/problem-in.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { listAgenda } from "#lib/worklist/reads/agenda.ts";
import { getFeedReader } from "#lib/worklist/reads/calendar-feed.ts";
import { calendarOf } from "#lib/worklist/reads/calendar-file.ts";
import { feedTokenIn } from "#lib/worklist/rules/calendar-feed.ts";
import { getNow } from "./clock.ts";
import { getDatabase } from "./database.ts";

/** The address is a key: nobody on the way keeps the answer, and no search engine lists it. */
const headers = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" };

/**
 * What is under the address of a calendar. It asks for no session. An address that never was one, one that was
 * revoked, and one of an account that is disabled or no inspector's any more get the same 404.
 */
export async function feedResponse(file: string): Promise<Response> {
  try {
    const { read } = await getDatabase();
    const token = feedTokenIn(file);
    const reader = token === null ? null : await getFeedReader(read, token);
    if (reader === null) return plain(404, "Deze agenda is er niet (meer).");
    const { visits } = await listAgenda.run({ read, actor: reader, now: await getNow(read) }, {});
    const site = process.env.NEXTAUTH_URL ?? "";
    const body = calendarOf(visits, (id) => new URL(visitPaths.plannedVisit(id), site).href);
    return new Response(body, {
      headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8" },
    });
  } catch (error) {
    const problem = problemIn(error);
    if (problem === null) return plain(500, "Er ging iets mis. Probeer het later opnieuw.");
    return plain(problemKinds[problem.kind], problem.message, retryAfter(problem));
  }
}

function plain(status: number, text: string, more: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { ...headers, ...more, "Content-Type": "text/plain; charset=utf-8" },
  });
}
