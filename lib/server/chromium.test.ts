import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { findChromium } from "./chromium.ts";

test("Chromium is the one that is named, or else the first on PATH; a name that leads nowhere finds none", () => {
  const [empty, folder] = [mkdtempSync(join(tmpdir(), "a-")), mkdtempSync(join(tmpdir(), "b-"))];
  const [there, named] = [join(folder, "chromium-browser"), join(folder, "eigen")];
  for (const file of [there, named]) writeFileSync(file, "");
  const found = (environment: Record<string, string>) => findChromium({ NODE_ENV: "test", ...environment });
  const PATH = [empty, folder].join(delimiter);
  expect(found({ PATH })).toBe(there);
  expect(found({ PATH, TIDK_CHROMIUM: named })).toBe(named);
  expect(found({ PATH, TIDK_CHROMIUM: join(folder, "nergens") })).toBeNull();
  expect(found({ PATH: empty })).toBeNull();
  expect(found({})).toBeNull();
});
