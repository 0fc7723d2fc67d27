import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { z } from "zod";
import { openApiDocument } from "./document.ts";
import { DocumentSchemas } from "./schemas.ts";

type Media = { schema: object; example?: unknown };
type Content = { content?: Record<string, Media> };
type Described = {
  operationId: string;
  parameters: { name: string; schema: object }[];
  requestBody?: Content;
  responses: Record<string, Content>;
};

const document = JSON.parse(JSON.stringify(openApiDocument())) as ReturnType<typeof openApiDocument>;
const described = Object.values(document.paths).flatMap((methods) => Object.values(methods) as Described[]);

const validator = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  validateFormats: false,
  allErrors: true,
});
validator.addKeyword("components"); // where references lead

/** Compiles a schema of the document; throws where it is no sound JSON Schema or refers to nothing. */
function compile(schema: object) {
  return validator.compile({ ...schema, components: document.components });
}

test("is a sound OpenAPI 3.1 document of this version", async () => {
  const { valid, errors } = await new Validator().validate(document);
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  expect(document.openapi).toBe("3.1.0");
  expect(document.info.version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
});

test.each(described)("$operationId: its schemas are sound, and its example is what it takes", (operation) => {
  const contents = [operation.requestBody, ...Object.values(operation.responses)];
  const media = contents.flatMap((each) => Object.values(each?.content ?? {}));
  for (const { schema } of operation.parameters) expect(() => compile(schema)).not.toThrow();
  for (const { schema, example } of media) {
    const validate = compile(schema);
    if (example === undefined) continue;
    validate(example);
    expect(validate.errors ?? []).toEqual([]);
  }
});

test("what has a name of its own is described once; two things of one name are refused", () => {
  const schemas = new DocumentSchemas();
  const day = z.string().meta({ id: "ExampleDay", description: "A day" });
  const answer = schemas.answer(z.strictObject({ from: day, until: day.nullable() }));
  const reference = { $ref: "#/components/schemas/ExampleDay" };
  expect(answer.properties).toEqual({ from: reference, until: { anyOf: [reference, { type: "null" }] } });
  expect(schemas.components).toEqual({ ExampleDay: { type: "string", description: "A day" } });
  const other = z.strictObject({ on: z.int().meta({ id: "ExampleDay" }) });
  expect(() => schemas.answer(other)).toThrow("ExampleDay");
});
