import { existsSync, readFileSync } from "node:fs";

/** Milliseconds that the first thread of a process has computed since its start: the one that everybody waits for. Null where the system does not say. */
export function mainThreadMs(pid: number): number | null {
  const path = `/proc/${pid}/task/${pid}/schedstat`;
  if (!existsSync(path)) return null;
  return Number(readFileSync(path, "utf8").split(" ")[0]) / 1e6;
}
