import type { ServerResponse } from "node:http";
import type { BlockList, Socket } from "node:net";
import { clientAddress, isProxy } from "#lib/server/client-address.ts";

/** How many connections there may be at once: from one address, and from all of them. */
type Most = { ofAddress: number; ofAll: number };

/** The connections from one address; the idle ones in the order in which they became so. */
type Address = { name: string; open: Set<Socket>; idle: Set<Socket> };

/**
 * The connections that are open, by the address that they come from. Whoever has too many loses the one on which nothing has
 * been asked for the longest time; only where something is asked on all of them, a new one is turned away. A proxy that
 * is named stands for many: it is bounded by the number of all alone.
 */
export class Connections {
  readonly #addresses = new Map<string, Address>();
  readonly #addressOf = new WeakMap<Socket, Address>();
  readonly #most: Most;
  readonly #proxies: BlockList;
  #count = 0;

  constructor(most: Most, proxies: BlockList) {
    this.#most = most;
    this.#proxies = proxies;
  }

  admit(socket: Socket): void {
    const name = clientAddress(socket.remoteAddress, undefined, this.#proxies);
    const address = this.#addresses.get(name) ?? { name, open: new Set(), idle: new Set() };
    const isCrowded =
      address.open.size >= this.#most.ofAddress && !isProxy(socket.remoteAddress, this.#proxies);
    if (isCrowded || this.#count >= this.#most.ofAll) {
      const [longestIdle] = (isCrowded ? address : this.#mostCrowded()).idle;
      (longestIdle ?? socket).destroy();
      if (!longestIdle) return;
      this.#forget(longestIdle);
    }
    this.#addresses.set(name, address);
    this.#addressOf.set(socket, address);
    address.open.add(socket);
    address.idle.add(socket);
    this.#count += 1;
    socket.once("close", () => this.#forget(socket));
  }

  /** Something is asked: until it is answered the connection is not idle. */
  ask(socket: Socket, response: ServerResponse): void {
    const address = this.#addressOf.get(socket);
    address?.idle.delete(socket);
    response.once("close", () => {
      if (address?.open.has(socket)) address.idle.add(socket);
    });
  }

  #forget(socket: Socket): void {
    const address = this.#addressOf.get(socket);
    if (!address?.open.delete(socket)) return;
    address.idle.delete(socket);
    this.#count -= 1;
    if (address.open.size === 0) this.#addresses.delete(address.name);
  }

  #mostCrowded(): Address {
    return [...this.#addresses.values()].reduce((most, address) =>
      address.open.size > most.open.size ? address : most,
    );
  }
}
