import { createHistogram, type RecordableHistogram } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

/** How much CPU time turns of an event loop took, in milliseconds. */
export type TurnTimes = { turns: number; p99Ms: number; longestMs: number };

export type TurnMessage = { turns: "begin" | "end" };

/**
 * Measures every turn of the event loop of this thread, by the CPU time that the thread used from one turn to the next:
 * what others on the machine do, and waiting for a disk, is not counted. An immediate that keeps nothing alive runs once
 * a turn and does not make the loop spin. `end` gives the outcome.
 */
export function recordTurns(): { end(): TurnTimes } {
  const times: RecordableHistogram = createHistogram(); // in microseconds
  let before = usedByThread();
  let turn = setImmediate(ended).unref();
  function ended() {
    const now = usedByThread();
    times.record(Math.max(1, Math.round(now - before)));
    before = now;
    turn = setImmediate(ended).unref();
  }
  return {
    end() {
      clearImmediate(turn);
      if (times.count === 0) return { turns: 0, p99Ms: 0, longestMs: 0 };
      return { turns: times.count, p99Ms: times.percentile(99) / 1000, longestMs: times.max / 1000 };
    },
  };
}

function usedByThread(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

// In a server that is measured (`--import`), whoever started it says when.
if (isMainThread && process.channel) {
  let recording: ReturnType<typeof recordTurns> | undefined;
  process.on("message", (message: Partial<TurnMessage>) => {
    if (message.turns === "begin") recording = recordTurns();
    if (message.turns === "end") process.send?.(recording?.end());
  });
  process.channel.unref();
}
