import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { TurnMessage, TurnTimes } from "./turn-recorder.ts";

/** The flags under which a server can be asked about its turns; until it is asked it measures nothing. */
export const turnRecorder = [
  "--experimental-strip-types",
  "--import",
  pathToFileURL(resolve("scripts/bench/turn-recorder.ts")).href,
];

/** The most that a turn may take, as CPU time in milliseconds. */
export const turnLimits = { p99Ms: 50, longestMs: 200 } as const;

/**
 * The one measure of who holds the event loop: the CPU time of the main thread in each turn of its loop, between two
 * moments. The server was started with `turnRecorder` and a channel (`stdio: [ …, "ipc"]`), as those of `servers.ts` are:
 *
 *     const app = await builtApplication.start(file);
 *     const { p99Ms, longestMs } = await app.turnsDuring(() => fetch(`${app.url}/planning`, { headers }));
 *
 * A turn is everything that was ready when it began, so several short answers can be one turn. Warm up before: what is
 * compiled at the first request is counted too. No test of `npm test` may rest on the outcome.
 */
export async function turnsDuring(child: ChildProcess, work: () => Promise<unknown>): Promise<TurnTimes> {
  const send = (turns: TurnMessage["turns"]) => child.send({ turns } satisfies TurnMessage);
  send("begin");
  await work();
  const answered = once(child, "message");
  send("end");
  const [times] = (await answered) as [TurnTimes];
  return times;
}
