import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { columnFor, columns, fileKinds } from "./columns.ts";

test.each(fileKinds)("README names every column of a file with %s", (kind) => {
  const row = new RegExp(`^\\| ${kind} \\| .*$`, "m").exec(readFileSync("README.md", "utf8"));
  const named = row?.[0].match(/\w+/g);
  for (const { name } of columns[kind]) expect(named).toContain(name);
});

test.each(fileKinds)("no two columns of a file with %s go by one header", (kind) => {
  for (const { name, also } of columns[kind])
    for (const header of [name, ...also]) expect(columnFor(kind, header), header).toBe(name);
});
