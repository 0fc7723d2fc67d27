import { runChild } from "./child.ts";
import type { Extent } from "./contest.ts";
import { type Sample, sampleOf } from "./figures.ts";
import type { Server } from "./servers/servers.ts";

/**
 * Requests to fire, in order and round again. An extent in seconds leaves some unanswered, which is no way to treat
 * writes.
 */
export type Job = {
  url: string;
  connections: number;
  extent: Extent;
  method: "GET" | "POST";
  headers: Record<string, string>;
  requests: readonly { path: string; body?: string }[];
};

/** What came of it: the time of each answer in milliseconds, and how many had which status. */
export type Shots = {
  elapsedMs: number;
  times: number[];
  statuses: Record<string, number>;
  errors: number;
};

/** Fires a job from a process of its own. Every answer must have the expected status: else nothing was measured. */
export async function load(job: Job, expected = job.method === "POST" ? 201 : 200): Promise<Sample> {
  const { elapsedMs, times, statuses, errors } = await runChild<Shots>("cannon.ts", [], job);
  const wrong = Object.keys(statuses).filter((status) => Number(status) !== expected);
  if (wrong.length > 0 || errors > 0 || times.length === 0)
    throw new Error(
      `${job.requests[0]?.path} answered ${JSON.stringify(statuses)} with ${errors} errors; ${expected} was expected.`,
    );
  return sampleOf(times, elapsedMs);
}

export const connections = 10;

/** What is asked of a server over ten connections: one question again and again. */
export function asking(server: Pick<Server, "url">, path: string, headers: Record<string, string> = {}) {
  return (extent: Extent) =>
    load({ url: server.url, connections, extent, method: "GET", headers, requests: [{ path }] });
}
