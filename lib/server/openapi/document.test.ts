import { expect, test } from "vitest";
import { operations } from "#lib/server/operations.ts";
import { openApiDocument } from "./document.ts";

type Described = {
  operationId: string;
  parameters: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: { properties: object; required: string[] } }> };
  responses: Record<string, unknown>;
};

const document = openApiDocument();
const repeatable = new Set<string>(
  operations.flatMap((operation) =>
    operation.kind === "command" && operation.repeatable ? [operation.action] : [],
  ),
);
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...(operation as Described) })),
);

test("describes every operation once, and nothing else", () => {
  const listed = operations.map(({ method, path, action }) => `${method} /api/v1${path} ${action}`);
  const inDocument = described.map(
    ({ method, path, operationId }) => `${method.toUpperCase()} ${path} ${operationId}`,
  );
  expect(inDocument.toSorted()).toEqual(listed.toSorted());
});

test.each(described)(
  "$operationId: names in the path are parameters, and no part of the body",
  (operation) => {
    const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const pathParameters = operation.parameters.filter((parameter) => parameter.in === "path");
    expect(pathParameters.map(({ name }) => name)).toEqual(inPath);
    expect(pathParameters.every(({ required }) => required)).toBe(true);
    for (const status of ["400", "401", "403", "404"]) expect(operation.responses).toHaveProperty(status);
    const isWrite = operation.method === "post";
    const header = operation.parameters.some(({ name }) => name === "Idempotency-Key");
    const isRepeatable = repeatable.has(operation.operationId); // by itself, without a key
    expect([header, operation.requestBody !== undefined, "409" in operation.responses]).toEqual([
      isWrite && !isRepeatable,
      isWrite,
      isWrite,
    ]);
    const schema = operation.requestBody?.content["application/json"]?.schema;
    for (const name of inPath) expect(Object.keys(schema?.properties ?? {})).not.toContain(name);
    for (const name of schema?.required ?? []) expect(Object.keys(schema?.properties ?? {})).toContain(name);
  },
);

test("paths are kebab-case, and what is sent is camelCase", () => {
  for (const { path, parameters, requestBody } of described) {
    for (const part of path.split("/").filter(Boolean))
      expect(part).toMatch(/^(\{\w+\}|[a-z0-9]+(-[a-z0-9]+)*)$/);
    const keys = Object.keys(requestBody?.content["application/json"]?.schema.properties ?? {});
    const names = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
    for (const name of [...keys, ...names]) expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/);
  }
});
