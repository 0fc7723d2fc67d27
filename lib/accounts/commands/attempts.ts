import { LRUCache } from "lru-cache";

/** Failures that cost nothing; each one more doubles the wait, from two seconds up to the longest. */
type Pace = { free: number; longest: number };

/** Whose try it is: the counter of whoever tries, and those that they share with strangers. */
export type Try = { own: string; shared: readonly (readonly [key: string, pace: Pace])[] };

const ownPace: Pace = { free: 5, longest: 15 * 60 };
/** Strangers together make the owner wait no longer than they can sit out. */
const accountPace: Pace = { free: 10, longest: 30 };
const sourcePace: Pace = { free: 50, longest: 60 };
/** Without a failure for so long, those before are forgotten. */
const forgottenAfterMs = 60 * 60 * 1000;

/** Who has something that only whoever signed in before has: no stranger's failure counts for them. */
export function knownTry(own: string): Try {
  return { own: `known ${own}`, shared: [] };
}

/** Somebody at this network address tries an account. */
export function strangersTry(account: string, source: string): Try {
  const shared = [
    [`account ${account}`, accountPace],
    [`source ${source}`, sourcePace],
  ] as const;
  return { own: `pair ${JSON.stringify([account, source])}`, shared };
}

/**
 * Failed tries of passwords, in memory. They slow whoever tries and shut nobody out: who is told to wait has their turn
 * once the wait is over, whatever others do meanwhile. A try counts as failed from its beginning, so that many at once are
 * no way around. Memory is bounded; what is looked at costs a hash each, so nobody drives out much.
 */
export class Attempts {
  readonly #failures = new LRUCache<string, { count: number; last: number }>({ max: 50_000 });
  readonly #turns = new LRUCache<string, number>({ max: 50_000 });

  /** How many seconds to wait first; 0 where it is their turn, and then the try counts as failed until it is taken back. */
  begin({ own, shared }: Try, now: number): number {
    const counters = [[own, ownPace] as const, ...shared];
    const turn = this.#turnOf(own, now) ?? now + this.#longestOf(counters, now);
    if (turn > now) {
      this.#turns.set(own, turn);
      return Math.ceil((turn - now) / 1000);
    }
    for (const [key] of counters) this.#failures.set(key, { count: this.#countOf(key, now) + 1, last: now });
    this.#turns.set(own, now + this.#longestOf(counters, now));
    return 0;
  }

  /** The password was right: whoever tried begins anew, and strangers have failed no less than before. */
  succeeded(attempt: Try): void {
    this.#failures.delete(attempt.own);
    this.#turns.delete(attempt.own);
    this.#takeBack(attempt.shared.map(([key]) => key));
  }

  /** The password was not looked at after all: it is still their turn. */
  interrupted({ own, shared }: Try, now: number): void {
    this.#turns.set(own, now);
    this.#takeBack([own, ...shared.map(([key]) => key)]);
  }

  #takeBack(keys: readonly string[]): void {
    for (const key of keys) {
      const known = this.#failures.peek(key);
      if (known) this.#failures.set(key, { ...known, count: known.count - 1 });
    }
  }

  #turnOf(own: string, now: number): number | undefined {
    const turn = this.#turns.get(own);
    return turn !== undefined && now - turn < forgottenAfterMs ? turn : undefined;
  }

  #countOf(key: string, now: number): number {
    const known = this.#failures.get(key);
    return known && now - known.last < forgottenAfterMs ? known.count : 0;
  }

  #longestOf(counters: Try["shared"], now: number): number {
    const waits = counters.map(([key, { free, longest }]) => {
      const beyond = this.#countOf(key, now) - free;
      return beyond < 0 ? 0 : Math.min(longest, 2 ** (beyond + 1)) * 1000;
    });
    return Math.max(...waits);
  }
}
