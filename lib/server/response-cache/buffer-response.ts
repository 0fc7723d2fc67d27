import type { ServerResponse } from "node:http";

/**
 * Holds back what is written to a response until it is complete, and then hands it over instead of sending it.
 * `done` gets the body; status and headers are on the response. Nothing was sent yet.
 */
export function bufferResponse(response: ServerResponse, done: (body: Buffer<ArrayBuffer>) => void): void {
  const chunks: Buffer[] = [];
  const { write, end, writeHead, flushHeaders } = response;

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((part) => typeof part === "object" && part !== null);
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
    return response;
  }) as ServerResponse["writeHead"];
  response.flushHeaders = () => {};
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    chunks.push(bytes(chunk, rest[0]));
    callback(rest)?.();
    return true;
  }) as ServerResponse["write"];
  response.end = ((...given: unknown[]) => {
    const [chunk, encoding] = given;
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function")
      chunks.push(bytes(chunk, encoding));
    Object.assign(response, { write, end, writeHead, flushHeaders });
    const after = callback(given);
    if (after) response.once("finish", after);
    done(Buffer.concat(chunks));
    return response;
  }) as ServerResponse["end"];
}

function bytes(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk !== "string") return Buffer.from(chunk as Uint8Array);
  return Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8");
}

function callback(given: unknown[]): (() => void) | undefined {
  return given.find((part) => typeof part === "function") as (() => void) | undefined;
}
