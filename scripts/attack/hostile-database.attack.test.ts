import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "vitest";
import { hostileFiles } from "#lib/testing/hostile-files.ts";
import { expectEveryProgramRefuses } from "#lib/testing/run-program.ts";

test.each(hostileFiles)(
  "where a database was named and there is %s, every program says so and leaves it",
  async (...hostile) => {
    const folder = mkdtempSync(join(tmpdir(), "tidk-attack-"));
    await expectEveryProgramRefuses(folder, hostile);
    rmSync(folder, { recursive: true });
  },
);
