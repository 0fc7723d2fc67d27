import { spawn } from "node:child_process";
import { join } from "node:path";
import { percentile } from "./figures.ts";

/**
 * Requests to fire, in order and round again, for some seconds or until `amount` are answered: the first leaves
 * some unanswered, which is no way to treat writes.
 */
export type Job = {
  url: string;
  connections: number;
  seconds?: number;
  amount?: number;
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

/** A rate and how long the answers took, in milliseconds. */
export type Sample = { perSecond: number; p50: number; p99: number };

/** Fires a job from a process of its own. Every answer must have the expected status: else nothing was measured. */
export async function load(job: Job, expected = job.method === "POST" ? 201 : 200): Promise<Sample> {
  const { elapsedMs, times, statuses, errors } = await fire(job);
  const wrong = Object.keys(statuses).filter((status) => Number(status) !== expected);
  if (wrong.length > 0 || errors > 0 || times.length === 0)
    throw new Error(
      `${job.requests[0]?.path} answered ${JSON.stringify(statuses)} with ${errors} errors; ${expected} was expected.`,
    );
  return {
    perSecond: (times.length / elapsedMs) * 1000,
    p50: percentile(times, 50),
    p99: percentile(times, 99),
  };
}

function fire(job: Job): Promise<Shots> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...process.execArgv, join("scripts", "bench", "cannon.ts")], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      out += chunk;
    });
    child.once("error", fail);
    child.once("close", (code) =>
      code === 0 ? done(JSON.parse(out)) : fail(new Error(`The load generator ended with ${code}.`)),
    );
    child.stdin.end(JSON.stringify(job));
  });
}
