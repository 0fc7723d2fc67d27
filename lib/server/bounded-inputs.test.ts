import { expect, test } from "vitest";
import { z } from "zod";
import { operations } from "./operations.ts";

type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  oneOf?: Schema[];
  maxLength?: number;
  maxItems?: number;
  maxProperties?: number;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
};

/** What in a schema may be of any size. */
function unbounded(schema: Schema, at: string): string[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const own: string[] = [];
  const isFixed = schema.enum !== undefined || schema.const !== undefined || schema.format === "uuid";
  if (schema.type === "string" && schema.maxLength === undefined && !isFixed) own.push(`${at}: a text`);
  if (schema.type === "array" && schema.maxItems === undefined && !schema.prefixItems)
    own.push(`${at}: a list`);
  if (typeof schema.additionalProperties === "object" && schema.maxProperties === undefined)
    own.push(`${at}: names`);
  return [
    ...own,
    ...parts.flatMap((part) => unbounded(part, at)),
    ...(schema.items ? unbounded(schema.items, `${at}[]`) : []),
    ...(schema.prefixItems ?? []).flatMap((item, n) => unbounded(item, `${at}[${n}]`)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => unbounded(part, `${at}.${name}`)),
  ];
}

test("every text and every list that an operation takes has a bound in its schema", () => {
  const found = operations.flatMap((operation) => {
    const schema = operation.kind === "command" ? operation.input : operation.params;
    return unbounded(
      z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema,
      operation.action,
    );
  });
  expect(found).toEqual([]);
});
