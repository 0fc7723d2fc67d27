import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { Piscina } from "piscina";
import { isPerson } from "#lib/access/actor.ts";
import { TooBusy } from "#lib/access/problem.ts";
import type { ExportOrder } from "#lib/operation/export-query.ts";
import { connectionClosed } from "#lib/server/connection-closed.ts";
import { logUnexpected } from "#lib/server/problem-in.ts";
import { FairQueue, inLineFor } from "./fair-queue.ts";
import { exportFailed, Job, type JobProgress } from "./job.ts";
import type { Task } from "./task.ts";

export type JobLimits = {
  /** Jobs that take turns on the thread; others wait, at most `waiting` of them. */
  running: number;
  waiting: number;
  /** A client that takes nothing for so long loses its place. */
  stalledAfterMs: number;
  /** A thread without work for so long is ended, for its memory. */
  idleAfterMs: number;
};

export const ordinaryLimits: JobLimits = {
  running: 2,
  waiting: 40,
  stalledAfterMs: 60_000,
  idleAfterMs: 300_000,
};

/** A job that waits or runs. */
export type JobStatus = JobProgress & { account: string; bytesWaiting: number };

// A program of its own, whose path is known at run time only: the build makes it, and without a build its sources run.
const programFile =
  process.env.NODE_ENV === "production"
    ? [".next", "programs", "job-worker.mjs"]
    : ["lib", "server", "jobs", "worker.ts"];

/**
 * Long work off the path of requests: one thread makes the files, several in turn, and accounts take turns in waiting
 * for it. Tasks have no signal of Piscina's: a task with one has the thread to itself, passes by the queue and its
 * limit, and ends the thread when it is aborted. A port that closes does the same for one job.
 */
export class JobPool {
  readonly #limits: JobLimits;
  readonly #pool: Piscina<Task, void>;
  readonly #queue = new FairQueue();
  readonly #jobs = new Map<Job, ExportOrder>();
  #isBroken = false;

  constructor(databaseFile: string, limits: Partial<JobLimits> = {}, program = programFile) {
    this.#limits = { ...ordinaryLimits, ...limits };
    this.#pool = new Piscina({
      filename: join(/* turbopackIgnore: true */ process.cwd(), ...program),
      name: "makeFile",
      workerData: { file: databaseFile },
      minThreads: 0,
      maxThreads: 1,
      concurrentTasksPerWorker: this.#limits.running,
      taskQueue: this.#queue,
      stricterFIFO: true,
      idleTimeout: this.#limits.idleAfterMs,
      resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4 },
      niceIncrement: 10, // who waits for an answer goes before who waits for a file
      execArgv: [],
      atomics: "disabled", // between two tasks the thread must hear its ports
      recordTiming: false,
    });
    this.#pool.on("error", (error) => this.#failWaiting(error));
    this.#pool.on("workerDestroy", () => queueMicrotask(() => this.#reviveQueue()));
  }

  /** Everything that waits or runs, with how far it is. */
  status(): JobStatus[] {
    return [...this.#jobs.keys()].map(({ account, progress, bytesWaiting }) => ({
      account,
      bytesWaiting,
      done: progress.done,
      total: progress.total,
    }));
  }

  /** Whether no thread could be started when one was last asked for. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  get threads(): readonly Worker[] {
    return this.#pool.threads;
  }

  /**
   * The file of an order, once its first piece is there. Throws `unavailable` when too many wait already or when it
   * could not be begun. A stream that breaks off ends in an error.
   */
  async open(order: ExportOrder, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const { running, waiting, stalledAfterMs } = this.#limits;
    if (this.#jobs.size >= running + waiting)
      throw new TooBusy("Er worden nu te veel bestanden tegelijk gemaakt. Probeer het zo opnieuw.", 10);
    const job = new Job(isPerson(order.actor) ? order.actor.accountId : "", stalledAfterMs);
    const hangUp = () => this.#drop(job, connectionClosed());
    signal.addEventListener("abort", hangUp, { once: true });
    this.#jobs.set(job, order);
    this.#run(job);
    if (signal.aborted) hangUp();
    await job.begun;
    this.#isBroken = false;
    return job.body;
  }

  /** Ends the thread; what waits or is under way breaks off. The pool goes on. */
  async close(): Promise<void> {
    for (const job of this.#jobs.keys()) {
      this.#queue.take(job);
      this.#forget(job);
    }
    await this.#pool.destroy();
  }

  #run(job: Job): void {
    const order = this.#jobs.get(job);
    if (!order) return;
    const task = { order, port: job.workerPort, ...inLineFor(job) };
    this.#pool.run(task, { transferList: [job.workerPort] }).then(
      () => this.#jobs.delete(job),
      (error: unknown) => {
        if (this.#jobs.has(job)) logUnexpected(error);
        this.#forget(job);
      },
    );
  }

  #drop(job: Job, why: Error): void {
    job.fail(why);
    if (this.#queue.take(job)) this.#jobs.delete(job);
  }

  /** The thread cannot even begin: whoever waits is told, and the next to ask tries again. */
  #failWaiting(error: unknown): void {
    this.#isBroken = true;
    logUnexpected(error);
    for (const job of this.#jobs.keys()) if (this.#queue.take(job)) this.#forget(job);
  }

  #forget(job: Job): void {
    this.#jobs.delete(job);
    job.fail(exportFailed());
  }

  /** Piscina starts a thread when a task comes, and not for those that waited for one that died. */
  #reviveQueue(): void {
    if (this.threads.length > 0) return;
    const job = [...this.#jobs.keys()].find((waiting) => this.#queue.take(waiting));
    if (job) this.#run(job);
  }
}
