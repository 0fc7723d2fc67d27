import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createGzip, gzip } from "node:zlib";
import { acceptsGzip, leastZipped } from "#lib/server/response-cache/response-cache.ts";
import { securityHeaders } from "../security-headers.js";
import type { ApiAnswer } from "./answer.ts";

const zippable = /json|text\/|svg/;

/** Sends an answer of the API over Node: as it is made where it is a stream, smaller where that is accepted. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers: answerHeaders, body }: ApiAnswer,
): Promise<void> {
  const headers: Record<string, string | number> = { ...securityHeaders, ...answerHeaders };
  if (body === null) {
    response.writeHead(status, headers).end();
    return;
  }
  const isZippable = !headers["Content-Encoding"] && zippable.test(String(headers["Content-Type"]));
  const zips = isZippable && acceptsGzip(request.headers["accept-encoding"]);
  if (body instanceof ReadableStream) return await sendStream(response, status, headers, body, zips);
  const length = typeof body === "string" ? Buffer.byteLength(body) : body.length;
  if (isZippable && length >= leastZipped) headers.Vary ??= "Accept-Encoding";
  if (!zips || length < leastZipped) {
    headers["Content-Length"] = length;
    response.writeHead(status, headers).end(body);
    return;
  }
  const zipped = await promisify(gzip)(body);
  headers["Content-Encoding"] = "gzip";
  headers["Content-Length"] = zipped.length;
  response.writeHead(status, headers).end(zipped);
}

/** No faster than it is taken; who hangs up ends its making, and what breaks off never looks whole. */
async function sendStream(
  response: ServerResponse,
  status: number,
  headers: Record<string, string | number>,
  body: ReadableStream<Uint8Array>,
  zips: boolean,
): Promise<void> {
  const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
  response.writeHead(status, {
    ...headers,
    Vary: "Accept-Encoding",
    ...(zips && { "Content-Encoding": "gzip" }),
  });
  const sending = zips ? pipeline(source, createGzip(), response) : pipeline(source, response);
  await sending.catch(() => response.destroy());
}
