import { readFileSync } from "node:fs";
import { expect } from "vitest";

const folder = new URL("./lists/", import.meta.url);

/** The lines of a list. */
export function frozenLines(list: string): string[] {
  return readFileSync(new URL(`${list}.txt`, folder), "utf8")
    .split("\n")
    .filter(Boolean);
}

/**
 * Holds what the code really uses against a list that stands in `lists/`, one line a thing. Databases, devices, journals
 * and bookmarks hold these strings: what is on a list stays as long as any of those may. What is new is added by hand, so
 * that a reviewer sees it.
 */
export function expectFrozen(list: string, actual: Iterable<string>): void {
  const file = `${list}.txt`;
  const frozen = frozenLines(list);
  const now = [...actual];
  expect(now.length, `nothing was read for ${file}`).toBeGreaterThan(0);
  expect(frozen.length, `${file} names a thing twice`).toBe(new Set(frozen).size);
  const gone = frozen.filter((line) => !now.includes(line));
  const added = [...new Set(now)].filter((line) => !frozen.includes(line));
  expect(gone, `gone or renamed, while it is stored or used outside the code; put it back (${file})`).toEqual(
    [],
  );
  expect(
    added,
    `new: if it is meant to stay for good, add these lines to lib/testing/frozen/lists/${file}`,
  ).toEqual([]);
}
