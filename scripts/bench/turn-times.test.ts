import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { turnRecorder, turnsDuring } from "./turn-times.ts";

/** Works for as much CPU time as it is told, and then waits without working. */
const program = `
  setInterval(() => undefined, 1000); // the recorder keeps nothing alive
  const used = () => process.threadCpuUsage().user + process.threadCpuUsage().system;
  process.on("message", ({ work }) => {
    if (work === undefined) return; // it was the recorder's
    for (const begun = used(); used() - begun < work * 1000; );
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
    setTimeout(() => process.send("worked"));
  });`;

test.skipIf(!("threadCpuUsage" in process))(
  "the longest turn has the work that was done in it, and not the waiting",
  async () => {
    const child = spawn(process.execPath, [...turnRecorder, "--eval", program], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: { ...process.env, NODE_NO_WARNINGS: "1" },
    });
    try {
      const working = async (work: number) => {
        child.send({ work });
        await once(child, "message");
      };
      await working(1);
      const { turns, longestMs, p99Ms } = await turnsDuring(child, () => working(60));
      expect(turns).toBeGreaterThan(1);
      expect(longestMs).toBeGreaterThanOrEqual(60);
      expect(longestMs).toBeLessThan(1000);
      expect(p99Ms).toBeLessThanOrEqual(longestMs * 1.01);
    } finally {
      child.kill();
    }
  },
);
