import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { BlockList, Socket } from "node:net";
import { sendAnswer } from "../api/send-answer.ts";
import { Connections } from "./connections.ts";
import { inTurn } from "./in-turn.ts";
import { refusalOf } from "./sound-request.ts";

/** Before anything is done for a request it has to come in, and an answer has to be taken (0186). */
const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 120_000, // a file to import over a slow line
  keepAliveTimeout: 65_000, // longer than a proxy keeps a connection for the next request
  connectionsCheckingInterval: 2_000,
  /** A connection on which no byte moves for so long is ended, as of a reader who takes nothing – not while we are waited for. */
  stillness: 120_000,
  connectionsOfAddress: 256,
  connections: 2000,
};

/**
 * A server that refuses what is no sound request before anybody works for it. Other protocols are not spoken: a request to change
 * over is answered as any other, and a tunnel is refused.
 */
export function limitedServer(
  answer: RequestListener,
  proxies: BlockList,
  given: Partial<typeof limits> = {},
): Server {
  const { stillness, connectionsOfAddress, connections: ofAll, ...options } = { ...limits, ...given };
  const connections = new Connections({ ofAddress: connectionsOfAddress, ofAll }, proxies);
  const atWork = new WeakMap<Socket, ServerResponse>();
  const listener = inTurn((request, response) => {
    atWork.set(request.socket, response);
    const refusal = refusalOf(request);
    if (!refusal) return answer(request, response);
    response.shouldKeepAlive = false; // what was sent with it is not read
    sendAnswer(request, response, refusal).catch(() => response.destroy());
  });
  const server = createServer({ ...options, shouldUpgradeCallback: () => false }, listener);
  server.on("request", ({ socket }, response) => connections.ask(socket, response));
  server.on("connection", (socket) => connections.admit(socket));
  server.on("connect", (_request, socket) => {
    socket.on("error", () => socket.destroy());
    socket.end(
      "HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, POST\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    );
  });
  server.setTimeout(stillness, (socket) => {
    const response = atWork.get(socket);
    const isWaitedFor = response?.headersSent === false && response.req.complete; // an import, a verification
    if (isWaitedFor) socket.setTimeout(stillness);
    else socket.destroy();
  });
  server.once("listening", () => server.on("error", (error) => console.error(error.stack)));
  return server;
}
