import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Memory in use by a process and all its descendants, in MiB, as the system counts it; null where it does not say. */
export function residentMiB(pid: number): number | null {
  if (!existsSync("/proc/self/status")) return null;
  return residentByProcess(pid).reduce((sum, used) => sum + used, 0);
}

/** Memory of the process itself and of each below it, in MiB: where the sum comes from. */
export function residentByProcess(pid: number): number[] {
  return [fieldOf(pid, "VmRSS") / 1024, ...children(pid).flatMap(residentByProcess)];
}

/** The processes that a process started itself. */
export function children(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => fieldOf(child, "PPid") === pid);
}

/** A number of a process's status; 0 when the process has gone. */
function fieldOf(pid: number, field: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
