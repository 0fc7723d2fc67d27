import { availableParallelism } from "node:os";
import { TooBusy } from "#lib/access/problem.ts";

const mostWaiting = 100;

/**
 * Hashes a few passwords at once and leaves a processor to everything else, however many are tried. Who is known goes first;
 * of strangers so many wait, and others are told to come back.
 */
export class HashingQueue {
  readonly #most: number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(most = Math.max(1, availableParallelism() - 1)) {
    this.#most = most;
  }

  async run<T>(hash: () => Promise<T>, isKnown: boolean): Promise<T> {
    if (this.#running < this.#most) this.#running += 1;
    else await this.#turn(isKnown);
    try {
      return await hash();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  #turn(isKnown: boolean): Promise<void> {
    if (!isKnown && this.#waiting.length >= mostWaiting)
      throw new TooBusy("Er loggen nu veel mensen in. Probeer het zo opnieuw.", 5);
    return new Promise((begin) => {
      if (isKnown) this.#waiting.unshift(begin);
      else this.#waiting.push(begin);
    });
  }
}
