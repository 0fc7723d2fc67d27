import { type Piscina, queueOptionsSymbol } from "piscina";
import type { Job } from "./job.ts";

type TaskQueue = NonNullable<NonNullable<ConstructorParameters<typeof Piscina>[0]>["taskQueue"]>;
type Queued = Parameters<TaskQueue["push"]>[0];

/** What is given with a task for it to be put in the right line. */
export function inLineFor(job: Job) {
  return { [queueOptionsSymbol]: { job } };
}

/** The jobs that wait: accounts take turns, so that who asks for twenty files keeps nobody else waiting for all of them. */
export class FairQueue implements TaskQueue {
  /** What each account waits for, the account whose turn it is first. */
  #lines = new Map<string, Queued[]>();

  get size(): number {
    return [...this.#lines.values()].reduce((sum, { length }) => sum + length, 0);
  }

  push(task: Queued): void {
    const { account } = jobOf(task);
    this.#lines.set(account, [...(this.#lines.get(account) ?? []), task]);
  }

  /** Gives back the turn of a task for which no thread was free after all. */
  unshift(task: Queued): void {
    const { account } = jobOf(task);
    const line = [task, ...(this.#lines.get(account) ?? [])];
    this.#lines.delete(account);
    this.#lines = new Map([[account, line], ...this.#lines]);
  }

  shift(): Queued | null {
    const [next] = this.#lines;
    if (!next) return null;
    const [account, [task = null, ...others]] = next;
    this.#lines.delete(account);
    if (others.length > 0) this.#lines.set(account, others);
    return task;
  }

  remove(task: Queued): void {
    this.take(jobOf(task));
  }

  /** Takes a job out, so that it never begins; false if it does not wait (any more). */
  take(job: Job): boolean {
    const line = this.#lines.get(job.account) ?? [];
    const others = line.filter((task) => jobOf(task) !== job);
    if (others.length === 0) this.#lines.delete(job.account);
    else this.#lines.set(job.account, others);
    return others.length < line.length;
  }
}

function jobOf(task: Queued): Job {
  return (task[queueOptionsSymbol] as { job: Job }).job; // sound: nothing is queued without
}
