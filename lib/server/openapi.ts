import { z } from "zod";
import { problemKinds } from "#lib/access/problem.ts";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.ts";

const problemSchema = {
  type: "object",
  required: ["type", "title", "status", "detail"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "A Dutch sentence for the person behind the screen" },
    errors: {
      type: "array",
      items: { type: "object", properties: { field: { type: "string" }, message: { type: "string" } } },
    },
  },
};

const headers = { "API-Version": { schema: { type: "string" }, description: "Version of this API" } };

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "Made by the client; the same key and body again give the first answer, with effect once",
  schema: { type: "string", maxLength: 200 },
};

type Properties = Record<string, { description?: string }>;

/** The OpenAPI 3.1 document of the API, made from the one list of operations. */
export function openApiDocument() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = `/api/v1${operation.path}`;
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: described(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Toezicht in de klas",
      version: "0.2.0",
      description: "Dated facts in, figures that are true on any day out. Days are YYYY-MM-DD, instants UTC.",
    },
    paths,
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" } },
    },
    security: [{ session: [] }],
  };
}

function described(operation: Operation) {
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const parameters: unknown[] = inPath.map((name) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const schema = inputSchema(operation, inPath);
  const common = { operationId: operation.action, summary: operation.summary };
  if (operation.kind !== "command") {
    const asked = Object.entries(schema.properties).map(queryParameter(schema.required));
    return { ...common, parameters: [...parameters, ...asked], responses: answers[operation.kind] };
  }
  if (!operation.repeatable) parameters.push(idempotencyKey);
  return {
    ...common,
    parameters,
    requestBody: { required: true, content: { "application/json": { schema } } },
    responses: { 201: success("Done: the number and hash of the journal entry"), ...refusals([]) },
  };
}

/** What the caller sends: the schema of the operation without the names that are part of its path. */
function inputSchema(operation: Operation, inPath: readonly string[]) {
  const { $schema, ...schema } = z.toJSONSchema(
    operation.kind === "command" ? operation.input : operation.params,
    {
      io: "input",
      unrepresentable: "any",
    },
  );
  const properties = { ...(schema.properties as Properties | undefined) };
  for (const name of inPath) delete properties[name];
  const required = (schema.required ?? []).filter((name) => !inPath.includes(name));
  return { ...schema, properties, required };
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

function success(description: string) {
  return { description, headers, content: { "application/json": { schema: { type: "object" } } } };
}

const fileHeaders = {
  ...headers,
  "Content-Disposition": { schema: { type: "string" }, description: "Its name" },
};

/** What comes of asking, by kind of operation. */
const answers = {
  query: { 200: success("The answer"), ...refusals(["conflict", "too-large", "unavailable"]) },
  file: {
    200: {
      description: "The file",
      headers: fileHeaders,
      content: {
        "application/json": { schema: { type: "object" } },
        "image/svg+xml": { schema: { type: "string" } },
        "text/csv": { schema: { type: "string" } },
      },
    },
    ...refusals(["conflict", "too-large", "unavailable"]),
  },
  export: {
    200: {
      description:
        "The file, sent as it is made; a file that could not be finished ends without its last chunk",
      headers: fileHeaders,
      content: { "text/csv": { schema: { type: "string" } } },
    },
    ...refusals(["conflict", "too-large"]),
  },
};

function refusals(never: string[]) {
  const kinds = Object.entries(problemKinds).filter(([kind]) => !never.includes(kind));
  const byStatus = Map.groupBy(kinds, ([, status]) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      String(status),
      {
        description: of.map(([kind]) => kind).join(" or "),
        headers,
        content: { "application/problem+json": { schema: problemSchema } },
      },
    ]),
  );
}
