import { problemKinds } from "#lib/access/problem.ts";
import type { Operation } from "#lib/server/operation.ts";
import type { JsonSchema } from "./schemas.ts";

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
      items: {
        type: "object",
        required: ["field", "message"],
        properties: { field: { type: "string" }, message: { type: "string" } },
      },
    },
  },
};

/** What responses refer to. */
export const responseComponents = {
  schemas: { Problem: problemSchema },
  headers: {
    ApiVersion: { schema: { type: "string" }, description: "Version of this API" },
    FileName: { schema: { type: "string" }, description: "Name of the file" },
  },
};

const headers = { "API-Version": { $ref: "#/components/headers/ApiVersion" } };
const fileHeaders = { ...headers, "Content-Disposition": { $ref: "#/components/headers/FileName" } };

/** What an operation may answer with, by status. `answer` is the schema of what it gives, where that is no file. */
export function responsesOf(kind: Operation["kind"], answer: JsonSchema | null): Record<string, unknown> {
  switch (kind) {
    case "query":
      return {
        200: json("The answer", answer ?? {}),
        ...refusals(["conflict", "too-large", "too-many", "unavailable"]),
      };
    case "command":
      return { 201: json("Done", answer ?? {}), ...refusals([]) };
    case "file":
      return { 200: smallFile, ...refusals(["conflict", "too-large", "too-many", "unavailable"]) };
    case "export":
      return {
        200: answer ? json("The answer", answer) : streamedFile,
        ...refusals(["conflict", "too-large", "too-many"]),
      };
  }
}

function json(description: string, schema: JsonSchema) {
  return { description, headers, content: { "application/json": { schema } } };
}

const smallFile = {
  description: "The file",
  headers: fileHeaders,
  content: {
    "application/json": { schema: { type: "object" } },
    "image/svg+xml": { schema: { type: "string" } },
    "text/csv": { schema: { type: "string" } },
  },
};

const streamedFile = {
  description: "The file, sent as it is made; a file that could not be finished ends without its last chunk",
  headers: fileHeaders,
  content: { "text/csv": { schema: { type: "string" } } },
};

function refusals(never: string[]) {
  const kinds = Object.entries(problemKinds).filter(([kind]) => !never.includes(kind));
  const byStatus = Map.groupBy(kinds, ([, status]) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, kindsOfStatus]) => [
      String(status),
      {
        description: kindsOfStatus.map(([kind]) => kind).join(" or "),
        headers,
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}
