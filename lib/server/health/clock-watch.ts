import { uptime } from "node:os";
import { TooBusy } from "#lib/access/problem.ts";

/** Two clocks of a machine, in milliseconds: the one that people set, and one that only runs on. */
export type Clocks = { wall(): number; steady(): number };

/** A good clock is corrected by less at once. */
const mostMs = 60_000;

/**
 * Notices that the clock was set while the server runs: the journal would date what follows wrongly, for good. Which of both
 * times was right nobody knows but who set it, so writing stops until the clock is back or the server is started again.
 */
export class ClockWatch {
  readonly #clocks: Clocks;
  /** The one less the other when they were last looked at and all was well; small corrections of weeks add up. */
  #difference: number;
  #hasJumped = false;

  constructor(clocks: Clocks) {
    this.#clocks = clocks;
    this.#difference = clocks.wall() - clocks.steady();
  }

  /** By how many milliseconds the clock is off from where it should be by now; null where that is no jump. */
  jump(): number | null {
    const { wall, steady } = this.#clocks;
    const off = wall() - steady() - this.#difference;
    const hasJumped = Math.abs(off) > mostMs;
    if (!hasJumped) this.#difference += off;
    if (hasJumped !== this.#hasJumped) this.#tell(off, hasJumped);
    this.#hasJumped = hasJumped;
    return hasJumped ? off : null;
  }

  assertSteady(): void {
    if (this.jump() !== null)
      throw new TooBusy(
        "De klok van de server is versprongen. Er wordt nu niets vastgelegd. Waarschuw de beheerder.",
        60,
      );
  }

  #tell(off: number, hasJumped: boolean): void {
    const seconds = Math.round(Math.abs(off) / 1000);
    console.error(
      hasJumped
        ? [
            `NOTHING IS RECORDED ANY MORE. The clock of this machine jumped ${seconds} s ${off > 0 ? "ahead" : "back"} while the server ran.`,
            "If it is wrong now: put it right, and writing goes on by itself. If it is right now, it was wrong before: start again;",
            "where entries were written meanwhile the start says what to do.",
          ].join("\n")
        : "The clock of this machine is where it should be again: writing goes on.",
    );
  }
}

/** One watch a process, however often this module is loaded: the server and its pages are two bundles. */
const holder = globalThis as typeof globalThis & { toezichtClockWatch?: ClockWatch };

/** The steady clock counts while the machine sleeps: waking up is no jump, as it would be by the clock of the process. */
export function watchClock(clocks: Clocks = { wall: Date.now, steady: () => uptime() * 1000 }): ClockWatch {
  holder.toezichtClockWatch ??= new ClockWatch(clocks);
  return holder.toezichtClockWatch;
}
