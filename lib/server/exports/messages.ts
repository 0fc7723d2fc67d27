import type { ExportRequest } from "#lib/schools/reads/school-export.ts";

/** What the queue sends to the worker; `window` is how many bytes of that export may be on their way. */
export type ToWorker =
  | { kind: "start"; id: number; exportRequest: ExportRequest; window: number }
  | { kind: "window"; id: number; bytes: number }
  | { kind: "stop"; id: number };

/** What the worker answers; `ended` comes once for every export, and then it holds nothing of it any more. */
export type FromWorker =
  | { kind: "piece"; id: number; bytes: Uint8Array }
  | { kind: "ended"; id: number; how: "whole" | "stopped" | "failed" };

/** Bytes of the largest piece. */
export const pieceSize = 64 * 1024;
