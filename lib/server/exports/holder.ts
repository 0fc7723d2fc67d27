import { ExportDesk } from "./desk.ts";

/** The desk of this process, made once: hot reload evaluates modules again. */
const holder = globalThis as typeof globalThis & { toezichtExports?: ExportDesk };

export function getExportDesk(): ExportDesk {
  const file = process.env.TIDK_DB;
  if (!file) throw new Error("TIDK_DB is not set: start the application with npm start or npm run dev.");
  holder.toezichtExports ??= new ExportDesk(file);
  return holder.toezichtExports;
}
