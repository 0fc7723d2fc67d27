import { setImmediate } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { openReadOnly } from "#db/open.ts";
import { logUnexpected } from "#lib/server/api/problem-answer.ts";
import { type FromWorker, pieceSize, type ToWorker } from "./messages.ts";
import { schoolsCsv } from "./schools-csv.ts";

// The thread that makes the files, with a connection of its own: a page of rows takes it tens of milliseconds, in
// which the thread that answers requests goes on.

type Work = { id: number; texts: AsyncGenerator<string, void>; pieces: Uint8Array[]; window: number };

const port = parentPort;
if (!port) throw new Error("This file is run as a worker thread.");
const { read } = openReadOnly((workerData as { file: string }).file);
const encoder = new TextEncoder();
const work = new Map<number, Work>();
let isTurning = false;

port.on("message", (message: ToWorker) => {
  const { id } = message;
  if (message.kind === "start")
    work.set(id, { id, texts: schoolsCsv(read, message.exportRequest), pieces: [], window: message.window });
  else if (message.kind === "stop") end(id, "stopped");
  else {
    const task = work.get(id);
    if (task) task.window += message.bytes;
  }
  void takeTurns();
});

/** Does a piece of work for each export in turn, as long as it may send; messages come in between. */
async function takeTurns(): Promise<void> {
  if (isTurning) return;
  isTurning = true;
  for (let next = nextInTurn(); next; next = nextInTurn()) {
    work.delete(next.id);
    work.set(next.id, next);
    await step(next).catch((error) => {
      logUnexpected(error);
      end(next.id, "failed");
    });
    await setImmediate();
  }
  isTurning = false;
}

function nextInTurn(): Work | undefined {
  return [...work.values()].find(({ pieces, window }) => window >= (pieces[0]?.length ?? pieceSize));
}

/** Sends the next piece; makes the next page when all pieces of the last were sent. */
async function step(task: Work): Promise<void> {
  if (task.pieces.length === 0) {
    const { done, value } = await task.texts.next();
    if (done) return end(task.id, "whole");
    task.pieces = cut(value);
  }
  const bytes = task.pieces.shift();
  if (!bytes) return;
  task.window -= bytes.length;
  send({ kind: "piece", id: task.id, bytes }, [bytes.buffer as ArrayBuffer]);
}

function cut(text: string): Uint8Array[] {
  const bytes = encoder.encode(text);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += pieceSize) pieces.push(bytes.slice(at, at + pieceSize));
  return pieces;
}

function end(id: number, how: Extract<FromWorker, { kind: "ended" }>["how"]): void {
  if (work.delete(id)) send({ kind: "ended", id, how });
}

function send(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}
