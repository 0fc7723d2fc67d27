import { existsSync, readFileSync } from "node:fs";
import type { Figure } from "./figures.ts";

/** The memory of a process and all below it beside what is asked. */
export function memoryOf(pid: number, name: string): Figure {
  const used = residentMiB(pid);
  if (used === null) return { name, value: "not on this system" };
  return { name, value: `${used.toFixed(0)} MiB`, asked: "at most 300 MiB", reached: used <= 300 };
}

/** MiB in use by a process and all below it, as the system counts it; null where it does not say. */
export function residentMiB(pid: number): number | null {
  if (!existsSync(`/proc/${pid}/status`)) return null;
  const resident = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").match(/\d+/g) ?? [];
  return children.reduce((sum, child) => sum + (residentMiB(Number(child)) ?? 0), Number(resident) / 1024);
}
