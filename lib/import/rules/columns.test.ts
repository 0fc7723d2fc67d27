import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { columns, fileKinds } from "./columns.ts";
import { columnFor, headerOf, kindOf } from "./headers.ts";

test.each(fileKinds)("README names every column of a file with %s", (kind) => {
  const row = new RegExp(`^\\| ${kind} \\| .*$`, "m").exec(readFileSync("README.md", "utf8"));
  const named = row?.[0].match(/\w+/g);
  for (const { name } of columns[kind]) expect(named).toContain(name);
});

test.each(fileKinds)("no two columns of a file with %s go by one header", (kind) => {
  for (const { name, header, also = [] } of columns[kind])
    for (const written of [name, header, ...also]) expect(columnFor(kind, written), written).toBe(name);
});

test.each(fileKinds)(
  "a file with %s is told by its Dutch headers, and each column has one of them",
  (kind) => {
    expect(kindOf(columns[kind].map(({ header }) => header))).toBe(kind);
    for (const { name, header } of columns[kind]) expect(headerOf(name)).toBe(header);
  },
);
