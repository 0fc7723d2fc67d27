import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { Problem } from "#lib/access/problem.ts";
import type { SchoolExport } from "#lib/schools/reads/school-export.ts";
import { logUnexpected } from "#lib/server/api/problem-answer.ts";
import { broken, Delivery, hungUp } from "./delivery.ts";
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
export class ExportDesk {
  readonly #databaseFile: string;
  readonly #limits: ExportLimits;
  readonly #running = new Map<number, Delivery>();
  readonly #waiting: Delivery[] = [];
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(databaseFile: string, limits: Partial<ExportLimits> = {}) {
    this.#databaseFile = databaseFile;
    this.#limits = { ...ordinaryLimits, ...limits };
  }

  counts(): { running: number; waiting: number; bytesInFlight: number; worker: number | null } {
    const bytes = [...this.#running.values()].map((delivery) => delivery.bytesInFlight);
    return {
      running: this.#running.size,
      waiting: this.#waiting.length,
      bytesInFlight: bytes.reduce((sum, each) => sum + each, 0),
      worker: this.#worker?.threadId ?? null,
    };
  }

  /**
   * The file of an order, once its first piece is there. Throws `unavailable` when too many wait already or when it
   * could not be begun. A stream that breaks off ends in an error.
   */
  async open(order: SchoolExport, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    if (this.#running.size >= this.#limits.running && this.#waiting.length >= this.#limits.waiting)
      throw new Problem(
        "unavailable",
        "Er worden nu te veel bestanden tegelijk gemaakt. Probeer het zo opnieuw.",
      );
    const delivery = new Delivery(++this.#lastId, order);
    const hangUp = () => this.#drop(delivery, hungUp());
    signal.addEventListener("abort", hangUp, { once: true });
    this.#waiting.push(delivery);
    if (signal.aborted) hangUp();
    this.#startNext();
    await delivery.begun();
    return this.#stream(delivery);
  }

  /** Ends the worker; exports under way break off. */
  async close(): Promise<void> {
    for (const delivery of this.#waiting.splice(0)) delivery.fail(broken());
    clearTimeout(this.#idle);
    await this.#worker?.terminate();
  }

  async #retireWorker(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null; // an export that comes now gets another
    await worker?.terminate();
  }

  #stream(delivery: Delivery): ReadableStream<Uint8Array> {
    let stalled: NodeJS.Timeout | undefined;
    const watch = (controller: ReadableStreamDefaultController) => {
      stalled = setTimeout(() => {
        this.#drop(delivery, broken());
        controller.error(broken());
      }, this.#limits.stalledAfterMs).unref();
    };
    return new ReadableStream(
      {
        start: watch,
        pull: async (controller) => {
          clearTimeout(stalled);
          const piece = await delivery.take();
          if (piece === null) return controller.close();
          controller.enqueue(piece);
          if (delivery.isAtWork) this.#tell({ kind: "credit", id: delivery.id, bytes: piece.length });
          this.#release(delivery);
          watch(controller);
        },
        cancel: () => {
          clearTimeout(stalled);
          this.#drop(delivery, hungUp());
        },
      },
      { highWaterMark: 0 },
    );
  }

  #startNext(): void {
    clearTimeout(this.#idle);
    while (this.#running.size < this.#limits.running) {
      const delivery = this.#waiting.shift();
      if (!delivery) break;
      delivery.isAtWork = true;
      this.#running.set(delivery.id, delivery);
      const { id, order } = delivery;
      this.#tell({ kind: "start", id, order, credit: this.#limits.bytesInFlight });
    }
    if (this.#running.size === 0)
      this.#idle = setTimeout(() => void this.#retireWorker(), this.#limits.idleAfterMs).unref();
  }

  /** Nobody waits for this one any more, or it takes too long. */
  #drop(delivery: Delivery, why: Error): void {
    if (delivery.isOver) return;
    delivery.fail(why);
    const place = this.#waiting.indexOf(delivery);
    if (place >= 0) this.#waiting.splice(place, 1);
    if (delivery.isAtWork) this.#tell({ kind: "stop", id: delivery.id });
    this.#release(delivery);
  }

  /** A place is free once the worker holds nothing of an export and its client has taken what was made. */
  #release(delivery: Delivery): void {
    if (delivery.isOver && this.#running.delete(delivery.id)) this.#startNext();
  }

  #tell(message: ToWorker): void {
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
    worker.on("message", (message: FromWorker) => this.#hear(message));
    worker.on("error", logUnexpected);
    worker.on("exit", () => this.#lose(worker));
    return worker;
  }

  #hear(message: FromWorker): void {
    const delivery = this.#running.get(message.id);
    if (!delivery) return;
    if (message.kind === "piece") delivery.push(message.bytes);
    else {
      delivery.isAtWork = false;
      if (message.how === "failed") delivery.fail(broken());
      else delivery.finish();
      this.#release(delivery);
    }
  }

  /** The worker is gone: what it was making breaks off, and the next export starts another. */
  #lose(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const delivery of this.#running.values())
      if (delivery.isAtWork) {
        delivery.isAtWork = false;
        delivery.fail(broken());
      }
    for (const delivery of [...this.#running.values()]) this.#release(delivery);
  }
}
