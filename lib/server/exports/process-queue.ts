import { ExportQueue } from "./export-queue.ts";

/** The queue of this process, made once: hot reload evaluates modules again. */
const holder = globalThis as typeof globalThis & { toezichtExports?: ExportQueue };

export function getExportQueue(): ExportQueue {
  const file = process.env.TIDK_DB;
  if (!file) throw new Error("TIDK_DB is not set: start the application with npm start or npm run dev.");
  holder.toezichtExports ??= new ExportQueue(file);
  return holder.toezichtExports;
}
