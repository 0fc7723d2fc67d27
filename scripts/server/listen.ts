import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import next from "next";
import { mailSettings } from "#lib/mail/settings.ts";
import { createDispatcher } from "#lib/server/api/dispatcher.ts";
import { apiRouter } from "#lib/server/api/node-router.ts";
import { proxiesIn } from "#lib/server/client-address.ts";
import { readClock } from "#lib/server/clock.ts";
import { getDatabase } from "#lib/server/database.ts";
import { watchClock } from "#lib/server/health/clock-watch.ts";
import { startDailyCheck } from "#lib/server/health/daily-check.ts";
import { healthRouter } from "#lib/server/health/health-router.ts";
import { readReadiness } from "#lib/server/health/readiness.ts";
import { limitedServer } from "#lib/server/http/limited-server.ts";
import { getJobPool } from "#lib/server/jobs/process-pool.ts";
import { operations } from "#lib/server/operations.ts";
import { receiver } from "#lib/server/receive.ts";
import { asOneRequest } from "#lib/server/request-context.ts";
import { ResponseCache } from "#lib/server/response-cache/response-cache.ts";
import { withResponseCache } from "#lib/server/response-cache/with-response-cache.ts";
import { withUnavailablePage } from "#lib/server/unavailable-page.ts";

/**
 * Serves the built application – the API itself, Next behind the pages that are cached – until a signal stops it; gives
 * the exit code. Address and database come in the environment.
 */
export async function listen(): Promise<number> {
  const hostname = process.env.HOST ?? "127.0.0.1";
  const port = Number(process.env.PORT ?? "3000");
  const mail = mailSettings(process.env);
  const database = await getDatabase(); // before Next, which would keep the process alive where this fails
  watchClock();
  const application = next({ dev: false, hostname, port });
  await application.prepare();
  const cache = new ResponseCache(readFileSync(join(".next", "BUILD_ID"), "utf8"));
  const cached = withResponseCache(cache, database.read, application.getRequestHandler());
  const pages = withUnavailablePage(cached);
  const api = apiRouter(createDispatcher(operations, cache), pages);
  const answer = healthRouter(() => readReadiness(database, getJobPool()), api);

  const receive = receiver(process.env);
  const server = limitedServer((request, response) => {
    receive(request, response);
    asOneRequest(request.url ?? "/", () => answer(request, response)).catch((error: unknown) => {
      console.error(error instanceof Error ? error.stack : "A request failed with what is no Error");
      response.destroy();
    });
  }, proxiesIn(process.env.TIDK_PROXY));
  server.listen(port, hostname);
  const { startMailWorker } = mail ? await import("#lib/mail/mail-worker.ts") : {}; // only who sends mail loads how
  const nowOf = async () => {
    const { now, demo } = await readClock(database.read);
    if (!demo) watchClock().assertSteady();
    return now;
  };
  const stopMailWorker = mail && startMailWorker?.(database, nowOf, mail);
  const stopDailyCheck = startDailyCheck(database.file);
  await new Promise((stop) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, stop);
  });
  await closed(server);
  await stopMailWorker?.();
  await stopDailyCheck();
  await database.close();
  process.exit(0); // Next keeps the process alive
}

/** What was begun is finished, within a moment; no acknowledged write is lost by a stop anyway. */
async function closed(server: Server): Promise<void> {
  const ended = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 3000).unref();
  await ended;
}
