import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { Problem } from "#lib/access/problem.ts";
import type { ExportRequest } from "#lib/schools/reads/school-export.ts";
import { logUnexpected } from "#lib/server/api/problem-answer.ts";
import { connectionClosed, ExportStream, exportFailed } from "./export-stream.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

export type ExportLimits = {
  /** Exports made at the same time; others wait, at most `waiting` of them. */
  running: number;
  waiting: number;
  /** Bytes of one export that were made and not yet taken by its client. */
  bytesInFlight: number;
  /** A client that takes nothing for so long loses its place. */
  stalledAfterMs: number;
  /** A worker without work for so long is ended, for its memory. */
  idleAfterMs: number;
};

export const ordinaryLimits: ExportLimits = {
  running: 4,
  waiting: 40,
  bytesInFlight: 256 * 1024,
  stalledAfterMs: 60_000,
  idleAfterMs: 300_000,
};

// A program of its own, whose path is known at run time only: the build makes it, and without a build its sources run.
const workerFile =
  process.env.NODE_ENV === "production"
    ? [".next", "programs", "export-worker.mjs"]
    : ["lib", "server", "exports", "worker.ts"];

/** Hands out files that a worker thread makes, so that no request waits for another's export. */
export class ExportQueue {
  readonly #databaseFile: string;
  readonly #limits: ExportLimits;
  readonly #running = new Map<number, ExportStream>();
  readonly #waiting: ExportStream[] = [];
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(databaseFile: string, limits: Partial<ExportLimits> = {}) {
    this.#databaseFile = databaseFile;
    this.#limits = { ...ordinaryLimits, ...limits };
  }

  counts(): { running: number; waiting: number; bytesInFlight: number; worker: number | null } {
    const bytes = [...this.#running.values()].map((stream) => stream.bytesInFlight);
    return {
      running: this.#running.size,
      waiting: this.#waiting.length,
      bytesInFlight: bytes.reduce((sum, each) => sum + each, 0),
      worker: this.#worker?.threadId ?? null,
    };
  }

  /**
   * The file of a request, once its first piece is there. Throws `unavailable` when too many wait already or when it
   * could not be begun. A stream that breaks off ends in an error.
   */
  async open(exportRequest: ExportRequest, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    if (this.#running.size >= this.#limits.running && this.#waiting.length >= this.#limits.waiting)
      throw new Problem(
        "unavailable",
        "Er worden nu te veel bestanden tegelijk gemaakt. Probeer het zo opnieuw.",
      );
    const stream = new ExportStream(++this.#lastId, exportRequest);
    const hangUp = () => this.#drop(stream, connectionClosed());
    signal.addEventListener("abort", hangUp, { once: true });
    this.#waiting.push(stream);
    if (signal.aborted) hangUp();
    this.#startNext();
    await stream.begun();
    return this.#stream(stream);
  }

  /** Ends the worker; exports under way break off. */
  async close(): Promise<void> {
    for (const stream of this.#waiting.splice(0)) stream.fail(exportFailed());
    clearTimeout(this.#idle);
    await this.#worker?.terminate();
  }

  async #retireWorker(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null; // an export that comes now gets another
    await worker?.terminate();
  }

  #stream(stream: ExportStream): ReadableStream<Uint8Array> {
    let stalled: NodeJS.Timeout | undefined;
    const watch = (controller: ReadableStreamDefaultController) => {
      stalled = setTimeout(() => {
        this.#drop(stream, exportFailed());
        controller.error(exportFailed());
      }, this.#limits.stalledAfterMs).unref();
    };
    return new ReadableStream(
      {
        start: watch,
        pull: async (controller) => {
          clearTimeout(stalled);
          const piece = await stream.take();
          if (piece === null) return controller.close();
          controller.enqueue(piece);
          if (stream.isAtWork) this.#send({ kind: "window", id: stream.id, bytes: piece.length });
          this.#release(stream);
          watch(controller);
        },
        cancel: () => {
          clearTimeout(stalled);
          this.#drop(stream, connectionClosed());
        },
      },
      { highWaterMark: 0 },
    );
  }

  #startNext(): void {
    clearTimeout(this.#idle);
    while (this.#running.size < this.#limits.running) {
      const stream = this.#waiting.shift();
      if (!stream) break;
      stream.isAtWork = true;
      this.#running.set(stream.id, stream);
      const { id, exportRequest } = stream;
      this.#send({ kind: "start", id, exportRequest, window: this.#limits.bytesInFlight });
    }
    if (this.#running.size === 0)
      this.#idle = setTimeout(() => void this.#retireWorker(), this.#limits.idleAfterMs).unref();
  }

  /** Nobody waits for this one any more, or it takes too long. */
  #drop(stream: ExportStream, why: Error): void {
    if (stream.isOver) return;
    stream.fail(why);
    const place = this.#waiting.indexOf(stream);
    if (place >= 0) this.#waiting.splice(place, 1);
    if (stream.isAtWork) this.#send({ kind: "stop", id: stream.id });
    this.#release(stream);
  }

  /** A place is free once the worker holds nothing of an export and its client has taken what was made. */
  #release(stream: ExportStream): void {
    if (stream.isOver && this.#running.delete(stream.id)) this.#startNext();
  }

  #send(message: ToWorker): void {
    this.#worker ??= this.#startWorker();
    this.#worker.postMessage(message);
  }

  #startWorker(): Worker {
    const worker = new Worker(pathToFileURL(join(/* turbopackIgnore: true */ process.cwd(), ...workerFile)), {
      workerData: { file: this.#databaseFile },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
    });
    worker.unref();
    worker.on("message", (message: FromWorker) => this.#receive(message));
    worker.on("error", logUnexpected);
    worker.on("exit", () => this.#replaceLost(worker));
    return worker;
  }

  #receive(message: FromWorker): void {
    const stream = this.#running.get(message.id);
    if (!stream) return;
    if (message.kind === "piece") stream.push(message.bytes);
    else {
      stream.isAtWork = false;
      if (message.how === "failed") stream.fail(exportFailed());
      else stream.finish();
      this.#release(stream);
    }
  }

  /** The worker is gone: what it was making breaks off, and the next export starts another. */
  #replaceLost(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const stream of this.#running.values())
      if (stream.isAtWork) {
        stream.isAtWork = false;
        stream.fail(exportFailed());
      }
    for (const stream of [...this.#running.values()]) this.#release(stream);
  }
}
