import type { RequestListener } from "node:http";
import type { Socket } from "node:net";

/** No browser asks a second thing on a connection before the first is answered. */
const mostWaiting = 20;

/**
 * What is asked on one connection is answered one after the other: Node would begin with all that came in at once, and go on
 * after whoever asked has hung up. Twenty clients with a thousand requests each used up the memory of the server.
 */
export function inTurn(answer: RequestListener): RequestListener {
  const queues = new WeakMap<Socket, (() => void)[]>();
  return (request, response) => {
    const { socket } = request;
    const queue = queues.get(socket) ?? [];
    queues.set(socket, queue);
    if (queue.length > mostWaiting) return void socket.destroy();
    queue.push(() => answer(request, response));
    response.once("close", () => {
      queue.shift();
      if (!socket.destroyed) queue[0]?.();
    });
    if (queue.length === 1) queue[0]?.();
  };
}
