import type { IncomingMessage, ServerResponse } from "node:http";
import { commands } from "./commands.ts";
import type { Handler } from "./kept/front.ts";
import type { CommandOperation } from "./operation.ts";
import { type CommandRequest, perform } from "./perform.ts";
import { problemResponse } from "./problem-response.ts";
import { securityHeaders } from "./security-headers.js";

const addresses = commands.map((operation) => ({
  operation,
  address: new RegExp(`^/api/v1${operation.path.replaceAll(/\{(\w+)\}/g, "(?<$1>[\\w-]+)")}$`),
}));

/**
 * Carries out commands before Next sees them: Next would take longer over the request than the command over its
 * writes. Only an address that is written exactly as the API writes it; whatever else goes on to `otherwise`.
 */
export function commandDoor(otherwise: Handler): Handler {
  return async (request, response) => {
    const found = request.method === "POST" ? commandAt(request.url ?? "") : null;
    if (!found) return await otherwise(request, response);
    const answer = await answerTo(found.operation, request, found.path);
    if (answer) await send(response, answer);
  };
}

function commandAt(url: string) {
  for (const { operation, address } of addresses) {
    const match = address.exec(url);
    if (match) return { operation, path: { ...match.groups } };
  }
  return null;
}

/** Null for who hung up before the whole of the request was here: nobody is left to answer. */
async function answerTo(
  operation: CommandOperation,
  request: IncomingMessage,
  path: Record<string, string>,
): Promise<Response | null> {
  const { headers } = request;
  const asked: CommandRequest = {
    headers: { get: (name) => headers[name]?.toString() ?? null },
    body: request.iterator({ destroyOnReturn: false }), // a refusal half-way must still reach the sender
  };
  try {
    return await perform(operation, asked, path);
  } catch (error) {
    return request.errored ? null : problemResponse(error);
  }
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  const body = await answer.text();
  response.writeHead(answer.status, {
    ...securityHeaders,
    ...Object.fromEntries(answer.headers),
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(body);
}
