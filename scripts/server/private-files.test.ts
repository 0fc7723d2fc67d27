import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeToOthers } from "./private-files.ts";

/** How the file system of this test behaves: as it does, as one of somebody else's files, or as a share without modes. */
const disk = vi.hoisted(() => ({ is: "own" as "own" | "others" | "share" }));

vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  return {
    ...real,
    chmodSync(path: string, mode: number) {
      if (disk.is === "others") throw Object.assign(new Error("EPERM: not permitted"), { code: "EPERM" });
      if (disk.is === "own") real.chmodSync(path, mode);
    },
    statSync(path: string, options?: { throwIfNoEntry: boolean }) {
      const found = real.statSync(path, options as object);
      return found && disk.is === "share" ? Object.assign(found, { mode: 0o100777 }) : found;
    },
  };
});

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidk-modes-"));
  file = join(folder, "a.db");
  disk.is = "own";
  for (const name of ["a.db", "a.db-shm", "a.db.secret"]) {
    writeFileSync(join(folder, name), "x");
    chmodSync(join(folder, name), name === "a.db.secret" ? 0o600 : 0o640);
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const close = () => closeToOthers(file, [`${file}.secret`, `${file}.gone`]);

test("own files are closed to others, and each is told once", () => {
  expect(close()).toEqual([
    expect.stringContaining("a.db was open to others (mode 640)"),
    expect.stringContaining("a.db-shm was open to others (mode 640)"),
  ]);
  expect(close()).toEqual([]);
});

test("files that this account may not close are refused by name", () => {
  disk.is = "others";
  expect(close).toThrow(
    /Others can read \S+a\.db and \S+a\.db-shm, and this account may not change that.*chmod 600/,
  );
  expect(readdirSync(folder)).toHaveLength(3);
});

test("a file system without modes is served, and what it does not keep is told", () => {
  disk.is = "share";
  expect(close()).toEqual([expect.stringContaining("keeps no modes")]);
  expect(readdirSync(folder)).toHaveLength(3);
});
