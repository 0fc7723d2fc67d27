import { MessageChannel, type MessagePort } from "node:worker_threads";
import { type Problem, TooBusy } from "#lib/access/problem.ts";
import { type Piece, pieceSize } from "./task.ts";

/** Bytes of a file that are made ahead of its client; and the piece that was asked for last comes on top. */
const bytesAhead = 4 * pieceSize;

/** How far a job is, in rows; `total` is 0 until that is known. */
export type JobProgress = { done: number; total: number };

/**
 * A file on its way from the thread to one client. The stream asks the thread for a piece whenever it has room for one,
 * so that what is made and not yet taken stays below a bound.
 */
export class Job {
  readonly account: string;
  /** What the thread sends the pieces through. */
  readonly workerPort: MessagePort;
  readonly body: ReadableStream<Uint8Array>;
  /** Once the first piece is there; rejects with the reason when there will be none. */
  readonly begun: Promise<void>;
  progress: JobProgress = { done: 0, total: 0 };
  readonly #port: MessagePort;
  readonly #stalledAfterMs: number;
  readonly #firstPiece = Promise.withResolvers<void>();
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #isOver = false;
  #answered: () => void = () => undefined;
  #stalled: NodeJS.Timeout | undefined;

  constructor(account: string, stalledAfterMs: number) {
    const { port1, port2 } = new MessageChannel();
    this.account = account;
    this.workerPort = port2;
    this.#port = port1;
    this.#stalledAfterMs = stalledAfterMs;
    this.begun = this.#firstPiece.promise;
    this.begun.catch(() => undefined);
    port1.on("message", (piece: Piece | null) => this.#receive(piece));
    port1.on("close", () => this.fail(exportFailed()));
    port1.unref();
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => this.#ask(),
        cancel: () => this.#end(),
      },
      { highWaterMark: bytesAhead, size: (bytes) => bytes?.length ?? 0 },
    );
  }

  /** Bytes that were made and not yet taken. */
  get bytesWaiting(): number {
    return this.#isOver ? 0 : bytesAhead - (this.#controller?.desiredSize ?? 0);
  }

  /** The stream breaks off, so that the file does not look whole, and the thread makes no more of it. */
  fail(why: Error): void {
    if (this.#isOver) return;
    this.#end();
    this.#controller?.error(why);
    this.#firstPiece.reject(why);
  }

  #ask(): Promise<void> {
    clearTimeout(this.#stalled);
    this.#port.postMessage("next");
    return new Promise((answered) => {
      this.#answered = answered;
    });
  }

  #receive(piece: Piece | null): void {
    if (this.#isOver) return;
    if (piece === null) {
      this.#end();
      this.#controller?.close();
    } else {
      this.progress = { done: piece.done, total: piece.total };
      this.#controller?.enqueue(piece.bytes);
      this.#stalled = setTimeout(() => this.fail(exportFailed()), this.#stalledAfterMs).unref();
    }
    this.#firstPiece.resolve();
    this.#answered();
  }

  #end(): void {
    this.#isOver = true;
    clearTimeout(this.#stalled);
    this.#port.close();
  }
}

export function exportFailed(): Problem {
  return new TooBusy("Het bestand kon niet worden gemaakt. Probeer het opnieuw.", 10);
}
