import { apiVersion } from "#lib/server/api/answer.ts";
import type { Operation } from "#lib/server/operation.ts";
import { operations } from "#lib/server/operations.ts";
import { sessionCookie } from "#lib/server/sign-in/cookies.ts";
import { exampleWorld } from "./example-world.ts";
import { responseComponents, responsesOf } from "./responses.ts";
import { DocumentSchemas } from "./schemas.ts";

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "Made by the client; the same key and body again give the first answer, with effect once",
  schema: { type: "string", maxLength: 200 },
};

/** The OpenAPI 3.1 document of the API, made from the one list of operations. */
export function openApiDocument() {
  const schemas = new DocumentSchemas();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = `/api/v1${operation.path}`;
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describeOperation(operation, schemas) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Toezicht in de klas",
      version: apiVersion,
      description: "Dated facts in, figures that are true on any day out. Days are YYYY-MM-DD, instants UTC.",
    },
    paths,
    components: {
      schemas: { ...responseComponents.schemas, ...schemas.components },
      headers: responseComponents.headers,
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: sessionCookie().name } },
    },
    security: [{ session: [] }],
  };
}

function describeOperation(operation: Operation, schemas: DocumentSchemas) {
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const pathParameters = inPath.map((name) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const common = { operationId: operation.action, summary: operation.summary };
  if (operation.kind !== "command") {
    const { properties, required } = schemas.input(operation.params, inPath);
    const asked = Object.entries(properties).map(queryParameter(required));
    const answer = "answer" in operation && operation.answer ? schemas.answer(operation.answer) : null;
    const responses = responsesOf(operation.kind, answer);
    return { ...common, parameters: [...pathParameters, ...asked], responses };
  }
  const schema = schemas.input(operation.input, inPath);
  const example = exampleBody(operation, inPath);
  return {
    ...common,
    parameters: operation.repeatable ? pathParameters : [...pathParameters, idempotencyKey],
    requestBody: { required: true, content: { "application/json": { schema, example } } },
    responses: responsesOf("command", schemas.answer(operation.answer)),
  };
}

function queryParameter(required: readonly string[]) {
  return ([name, { description, ...schema }]: [string, { description?: string }]) => ({
    name,
    in: "query",
    required: required.includes(name) && !("default" in schema),
    description,
    schema,
  });
}

/** The body that the matrix of rights sends, as an example; its ids are those of nothing. */
function exampleBody(operation: Operation, inPath: readonly string[]): object {
  const { raw } = operation.sample(exampleWorld, "own") ?? { raw: {} };
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !inPath.includes(name)));
}
