/** Numbers from 0 up to 1 that look like chance and are the same for the same seed (mulberry32). */
export class Chance {
  #state: number;

  constructor(...seeds: number[]) {
    this.#state = seeds.reduce((mixed, seed) => Math.imul(mixed ^ seed, 0x9e3779b1) ^ (mixed >>> 15), 0x5eed);
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** True in so many of a hundred cases. */
  percent(of100: number): boolean {
    return this.next() * 100 < of100;
  }

  /** A whole number from `from` through `through`. */
  whole(from: number, through: number): number {
    return from + Math.floor(this.next() * (through - from + 1));
  }

  /** An id in the form of UUIDv7, of a moment. */
  id(at: Date): string {
    const hex = (digits: number) =>
      this.whole(0, 16 ** digits - 1)
        .toString(16)
        .padStart(digits, "0");
    const time = at.getTime().toString(16).padStart(12, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${this.whole(8, 11).toString(16)}${hex(3)}-${hex(6)}${hex(6)}`;
  }
}
