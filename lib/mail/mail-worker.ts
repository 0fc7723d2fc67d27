import type { Database } from "#db/open.ts";
import { makeDigests } from "./outbox.ts";
import { sendDueMail } from "./send.ts";
import type { MailSettings } from "./settings.ts";

const everyMinute = 60_000;

/**
 * Makes and sends mail in this process until it is stopped, a round a minute and never two at once. Whether the
 * digests of today are made is known to the database, so that a server that was down at seven makes them later.
 * `nowOf` is the clock of the database. Gives what stops it, once the round that runs is over.
 */
export function startMailWorker(
  database: Database,
  nowOf: () => Promise<Date>,
  settings: MailSettings,
): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = round();

  async function round(): Promise<void> {
    try {
      await makeDigests(database, await nowOf(), settings.site);
      await sendDueMail(database, await nowOf(), settings);
    } catch (error) {
      console.error(error instanceof Error ? error.stack : "The mail worker failed with what is no Error");
    }
    if (isStopped) return;
    timer = setTimeout(() => {
      running = round();
    }, everyMinute);
    timer.unref();
  }

  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };
}
