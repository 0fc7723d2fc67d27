import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePort } from "../../server/free-port.ts";
import { typesAway } from "../child.ts";

/** A server in a process of its own: where it answers, its process, and how long it took to its first answer. */
export type Server = { url: string; pid: number; startedInMs: number; stop(): Promise<void> };

/** The flags that `npm start` gives to Next: the yardsticks run under the same. */
const memory = "--max-semi-space-size=8 --max-old-space-size=384";
/** An application to measure: how it is started over a database, and whether it renders pages. */
export type Application = { start(file: string): Promise<Server>; rendersPages: boolean };

const next = join("node_modules", "next", "dist", "bin", "next");
const running = new Set<ChildProcess>();

process.once("exit", () => {
  for (const child of running) child.kill("SIGTERM");
});

/** The application exactly as `npm start` runs it. */
export const builtApplication: Application = {
  rendersPages: true,
  async start(file) {
    const { url, env } = await served(file);
    const program = [...memory.split(" "), join(".next", "programs", "start.mjs")];
    return await start(program, { ...env, NODE_ENV: "production" }, url, "/inloggen");
  },
};

/** The API alone, from its sources: nothing has to be built. */
export const sourcesApplication: Application = {
  rendersPages: false,
  async start(file) {
    const { url, env } = await served(file);
    const program = [...typesAway, join("scripts", "bench", "servers", "sources-server.ts")];
    return await start(program, { ...env, NODE_ENV: "development" }, url, "/api/auth/csrf");
  },
};

/** A free address, and the environment in which an application serves a database there. */
async function served(file: string) {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  return { url, env: { PORT: port, HOST: "127.0.0.1", TIDK_DB: file, NEXTAUTH_URL: url } };
}

/** A built Next application in a folder; `answers` is where its `/kept` finds what to send. */
export async function startNext(folder: string, answers: string): Promise<Server> {
  const port = await freePort();
  const args = [next, "start", folder, "-H", "127.0.0.1", "-p", String(port)];
  const env = { NODE_OPTIONS: memory, BENCH_ANSWERS: answers };
  return await start(args, env, `http://127.0.0.1:${port}`, "/empty");
}

/** A bare `node:http` server that sends the kept answers of a folder, each under its name. */
export async function startBare(answers: string): Promise<Server> {
  const port = await freePort();
  const args = [...typesAway, join("scripts", "bench", "servers", "bare-server.ts"), answers, String(port)];
  return await start(args, {}, `http://127.0.0.1:${port}`, "/ready");
}

async function start(
  args: string[],
  env: Record<string, string>,
  url: string,
  ready: string,
): Promise<Server> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  running.add(child);
  const ended = once(child, "exit").then(() => running.delete(child));
  await untilAnswered(`${url}${ready}`, child);
  const startedInMs = performance.now() - begun;
  async function stop() {
    child.kill("SIGTERM");
    await ended;
  }
  return { url, pid: child.pid ?? 0, startedInMs, stop };
}

async function untilAnswered(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 6000; tries++) {
    if (child.exitCode !== null) throw new Error(`The server of ${url} ended with ${child.exitCode}.`);
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`${url} did not answer within a minute.`);
}
