import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Handler } from "#lib/server/response-cache/with-response-cache.ts";

/** A real server on a port of its own for as long as `work` takes; it is given the address. */
export async function withServer(handler: Handler, work: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  try {
    await work(`http://127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}
