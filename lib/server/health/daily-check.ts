import { type ChildProcess, fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { logUnexpected } from "#lib/server/problem-in.ts";
import { type CheckRecord, keepCheck } from "./check-record.ts";

const dayMs = 24 * 60 * 60 * 1000;
/** While a check reads, the log of the database grows with what is written, so one that takes longer is given up. */
const longestMs = 15 * 60 * 1000;

/** Without a bound it took 400 MB where 150 do. */
const memory = ["--max-old-space-size=128", "--max-semi-space-size=8"];

// The build makes a program of it; without a build its sources run.
const program =
  process.env.NODE_ENV === "production"
    ? [".next", "programs", "check-program.mjs"]
    : ["lib", "server", "health", "check-program.ts"];

/** Checks a whole database now and once a day, behind everything else on the machine. Gives what ends that. */
export function startDailyCheck(databaseFile: string): () => Promise<void> {
  let running = new AbortController();
  let round = Promise.resolve();
  const begin = () => {
    running = new AbortController();
    round = checkAndTell(databaseFile, running.signal).catch(logUnexpected);
  };
  begin();
  const timer = setInterval(begin, dayMs).unref();
  return async () => {
    clearInterval(timer);
    running.abort();
    await round;
  };
}

async function checkAndTell(databaseFile: string, signal: AbortSignal): Promise<void> {
  const check = await checkDatabase(databaseFile, signal);
  if (signal.aborted) return;
  if (check.outcome !== "holds")
    console.error(`THE CHECK OF ${databaseFile}: ${check.outcome}. ${check.reason}`);
  await keepCheck(databaseFile, check);
}

/** Checks a database in a process of its own. */
export async function checkDatabase(databaseFile: string, signal: AbortSignal): Promise<CheckRecord> {
  const child = fork(join(/* turbopackIgnore: true */ process.cwd(), ...program), [databaseFile], {
    execArgv: [...memory, ...(process.env.NODE_ENV === "production" ? [] : ["--experimental-strip-types"])],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]),
    killSignal: "SIGKILL",
  });
  const told = await toldBy(child);
  return { at: new Date().toISOString(), ...told };
}

type Told = Omit<CheckRecord, "at">;

function toldBy(child: ChildProcess): Promise<Told> {
  const unfinished = (reason: string): Told => ({ outcome: "unfinished", entries: 0, reason });
  return new Promise((done) => {
    child.once("spawn", () => giveWay(child.pid));
    child.once("message", (told) => done(told as Told));
    child.once("error", () => done(unfinished("it could not be started, or took too long")));
    child.once("exit", (code) => done(unfinished(`the process ended with ${code}`)));
  });
}

/** Where the system allows it. */
function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It goes on with the priority that it has.
  }
}
