import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { contentsOf, hostileFiles } from "#lib/testing/hostile-files.ts";
import { expectRefusal, programsOver, runInit } from "#lib/testing/run-program.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidk-attack-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each(hostileFiles)(
  "where a database was named and there is %s, every program says so and leaves it",
  async (what, said, make) => {
    const file = join(folder, "data", "a.db");
    make(file);
    const before = contentsOf(folder);
    for (const program of programsOver(file)) expectRefusal(await program(), said);
    if (what !== "nothing") expectRefusal(await runInit(file, "--admin", "a@test.example"), said);
    expect(contentsOf(folder)).toEqual(before);
  },
  120_000,
);
