import { type MessagePort, workerData } from "node:worker_threads";
import { sql } from "drizzle-orm";
import { openReadOnly } from "#db/open.ts";
import type { ExportPart } from "#lib/operation/export-query.ts";
import { logUnexpected } from "#lib/server/problem-in.ts";
import { makeExport } from "./exports.ts";
import { type Piece, pieceSize, type Task } from "./task.ts";

const encoder = new TextEncoder();

/**
 * What the thread does for a job, with a connection of its own. Several jobs take turns on one thread: each makes a
 * piece when it is asked for one. A port that closes without a null is a file that could not be made.
 */
export async function makeFile({ order, port }: Task): Promise<void> {
  const { actor, now, seq } = order;
  const { read, close } = openReadOnly((workerData as { file: string }).file);
  read.run(sql`pragma cache_size = -4000`); // kB: each job of several has pages of its own
  const pieces = piecesOf(makeExport({ read, actor, now, seq }, order));
  try {
    await sendWhenAsked(pieces, port);
  } catch (error) {
    logUnexpected(error);
  } finally {
    port.close();
    close();
  }
}

/** Until the last piece was sent or nobody wants another. */
async function sendWhenAsked(pieces: AsyncGenerator<Piece, void>, port: MessagePort): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    port.on("message", async () => {
      try {
        const { done, value } = await pieces.next();
        if (done) port.postMessage(null);
        else port.postMessage(value, [value.bytes.buffer]);
        if (done) resolve();
      } catch (error) {
        reject(error);
      }
    });
    port.once("close", () => pieces.return().then(() => resolve(), reject));
  });
}

async function* piecesOf(parts: AsyncGenerator<ExportPart, void>): AsyncGenerator<Piece, void> {
  for await (const { text, done, total } of parts) {
    const bytes = encoder.encode(text);
    for (let at = 0; at < bytes.length; at += pieceSize)
      yield { bytes: bytes.slice(at, at + pieceSize), done, total };
  }
}
