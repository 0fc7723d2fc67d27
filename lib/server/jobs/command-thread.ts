import { join } from "node:path";
import { Piscina } from "piscina";
import type { Action } from "#lib/access/policy.ts";
import { TooBusy } from "#lib/access/problem.ts";
import type { ApiAnswer } from "#lib/server/api/answer.ts";
import { connectionClosed } from "#lib/server/connection-closed.ts";
import { logUnexpected } from "#lib/server/problem-in.ts";

/** A command as the thread gets it: the body as it came, and the cookie by which it looks up who asks. */
export type CommandTask = {
  action: Action;
  cookie: string | undefined;
  body: Uint8Array<ArrayBuffer>;
  path: Record<string, string>;
};

/** Commands that wait while another is carried out. */
const mostWaiting = 8;

// A program of its own, as that of the files is.
const programFile =
  process.env.NODE_ENV === "production"
    ? [".next", "programs", "command-worker.mjs"]
    : ["lib", "server", "jobs", "command-worker.ts"];

/**
 * Long commands off the path of requests: one thread with a connection of its own carries them out, one after the other.
 * Whoever hangs up before their turn loses it; what has begun is finished. What the thread could not finish is
 * unavailable for now: its transaction is undone whole.
 */
export class CommandThread {
  readonly #pool: Piscina<CommandTask, ApiAnswer>;
  readonly #waiting = new Map<object, CommandTask>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(databaseFile: string, program = programFile) {
    this.#pool = new Piscina({
      filename: join(/* turbopackIgnore: true */ process.cwd(), ...program),
      name: "carryOut",
      env: { ...process.env, TIDK_DB: databaseFile },
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 },
      niceIncrement: 10,
      execArgv: [],
      recordTiming: false,
    });
    this.#pool.on("error", logUnexpected);
  }

  async answer(task: CommandTask, signal: AbortSignal): Promise<ApiAnswer> {
    if (this.#waiting.size >= mostWaiting)
      throw new TooBusy("Er wachten nu te veel bestanden op hun beurt. Probeer het zo opnieuw.", 10);
    const place = {};
    this.#waiting.set(place, task);
    if (signal.aborted) this.#waiting.delete(place);
    signal.addEventListener("abort", () => this.#waiting.delete(place), { once: true });
    const turn = this.#last.then(() => this.#takeTurn(place));
    this.#last = turn.catch(() => undefined);
    return await turn;
  }

  /** Ends the thread; what is under way is undone. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #takeTurn(place: object): Promise<ApiAnswer> {
    const task = this.#waiting.get(place);
    this.#waiting.delete(place);
    if (!task) throw connectionClosed();
    try {
      return await this.#pool.run(task, { transferList: [task.body.buffer] });
    } catch (error) {
      logUnexpected(error);
      throw new TooBusy("Dit is afgebroken. Probeer het zo opnieuw, met een kleiner bestand.", 10);
    }
  }
}
