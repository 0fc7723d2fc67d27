/** A request that was sent, and how many times it is under way. */
export type KeyedRequest = { text: string; key: string; underWay: number };

/**
 * The idempotency keys of one sender. The same request carries the same key until it is done, also while others are under
 * way. A request that was refused is forgotten when another is sent: what is asked again after that is meant anew.
 */
export class RequestKeys {
  readonly #requests = new Map<string, KeyedRequest>();

  start(text: string): KeyedRequest {
    for (const [other, { underWay }] of this.#requests)
      if (other !== text && underWay === 0) this.#requests.delete(other);
    const request = this.#requests.get(text) ?? { text, key: crypto.randomUUID(), underWay: 0 };
    request.underWay += 1;
    this.#requests.set(text, request);
    return request;
  }

  /** Takes over a request that was sent before the page was loaded anew. */
  resume({ text, key }: Pick<KeyedRequest, "text" | "key">): void {
    this.#requests.set(text, { text, key, underWay: 0 });
  }

  end(request: KeyedRequest, isDone: boolean): void {
    request.underWay -= 1;
    if (isDone && this.#requests.get(request.text) === request) this.#requests.delete(request.text);
  }
}
