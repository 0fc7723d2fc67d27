import { Problem } from "#lib/access/problem.ts";
import type { ExportRequest } from "#lib/schools/reads/school-export.ts";

/** One export on its way to one client: the pieces that the worker sent and the client did not take yet. */
export class ExportStream {
  readonly id: number;
  readonly exportRequest: ExportRequest;
  /** Whether the worker holds something of it. */
  isAtWork = false;
  #pieces: Uint8Array[] = [];
  #state: "open" | "whole" | Error = "open";
  #wake: () => void = () => undefined;

  constructor(id: number, exportRequest: ExportRequest) {
    this.id = id;
    this.exportRequest = exportRequest;
  }

  get bytesInFlight(): number {
    return this.#pieces.reduce((sum, piece) => sum + piece.length, 0);
  }

  /** Nothing more is to be made, and nothing is left to take. */
  get isOver(): boolean {
    return !this.isAtWork && this.#state !== "open" && this.#pieces.length === 0;
  }

  push(piece: Uint8Array): void {
    if (this.#state !== "open") return;
    this.#pieces.push(piece);
    this.#wake();
  }

  finish(): void {
    if (this.#state === "open") this.#state = "whole";
    this.#wake();
  }

  /** What was not taken yet is dropped: a broken file must not look whole. */
  fail(error: Error): void {
    this.#state = error;
    this.#pieces = [];
    this.#wake();
  }

  /** Waits for the first piece; throws why there will be none. */
  async begun(): Promise<void> {
    while (this.#pieces.length === 0 && this.#state === "open") await this.#change();
    if (this.#state instanceof Error) throw this.#state;
  }

  /** The next piece, null after the last; throws where the file broke off. */
  async take(): Promise<Uint8Array | null> {
    await this.begun();
    return this.#pieces.shift() ?? null;
  }

  #change(): Promise<void> {
    return new Promise((done) => {
      this.#wake = done;
    });
  }
}

export function exportFailed(): Problem {
  return new Problem("unavailable", "Het bestand kon niet worden gemaakt. Probeer het opnieuw.");
}

/** Nobody reads this; as a problem it is no failure that the log should hear of. */
export function connectionClosed(): Problem {
  return new Problem("unavailable", "De verbinding is verbroken.");
}
