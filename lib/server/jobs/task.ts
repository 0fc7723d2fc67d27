import type { MessagePort } from "node:worker_threads";
import type { ExportOrder } from "#lib/operation/export-query.ts";

/** A job as the thread gets it: each message on the port asks for a piece; who closes the port wants no more. */
export type Task = { order: ExportOrder; port: MessagePort };

/** A piece of a file, and how far the making then is, in rows. After the last piece comes null. */
export type Piece = { bytes: Uint8Array<ArrayBuffer>; done: number; total: number };

/** Bytes of the largest piece. */
export const pieceSize = 64 * 1024;
