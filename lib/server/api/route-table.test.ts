import { expect, test } from "vitest";
import { operations } from "#lib/server/operations.ts";
import { documentRoutes } from "./document-routes.ts";
import { type Route, RouteTable } from "./route-table.ts";

const routes: Route[] = [...operations, ...documentRoutes].map(({ method, path }) => ({
  method,
  path,
  answer: async () => ({ status: 200, headers: {}, body: path }),
}));
const table = new RouteTable(routes);

test("every address is found by its own template, and no address is there twice", () => {
  expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(routes.length);
  for (const route of routes) {
    const found = table.find(route.path.replaceAll(/\{(\w+)\}/g, "$1-1"));
    expect(found?.methods.get(route.method)?.path).toBe(route.path);
    const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, `${name}-1`]);
    expect(found?.params).toEqual(Object.fromEntries(names));
  }
});

test("a name wins over a parameter", () => {
  expect(table.find("/schools/export")?.params).toEqual({});
  expect(table.find("/schools/exports")?.params).toEqual({ id: "exports" });
});

test("a parameter is decoded once", () => {
  expect(table.find("/schools/B%2F1")?.params).toEqual({ id: "B/1" });
  expect(table.find("/schools/%2525")?.params).toEqual({ id: "%25" });
});

test.each(["", "/", "/school", "/schools/", "//schools", "/schools/B-1/", "/schools/%", "/constructor"])(
  "“%s” is nobody's address",
  (path) => {
    expect(table.find(path)).toBeNull();
  },
);
