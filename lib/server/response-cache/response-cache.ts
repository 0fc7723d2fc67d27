import type { OutgoingHttpHeader } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { type CacheQuestion, cacheKey } from "./cache-key.ts";

/** A response that is kept whole. */
export type CachedResponse<H = Record<string, OutgoingHttpHeader>> = {
  headers: H;
  body: Buffer<ArrayBuffer>;
};

const megabyte = 1024 * 1024;
const mostBytes = 32 * megabyte;
/** Larger answers go straight through. */
const mostOfOne = 2 * megabyte;
/** Smaller ones are not worth compressing. */
export const leastZipped = 1024;

export function acceptsGzip(acceptEncoding: string | string[] | null | undefined): boolean {
  return /\bgzip\b/.test(String(acceptEncoding ?? ""));
}

/**
 * Keeps complete answers with status 200. Facts never change, so an answer is a function of the question, today's
 * date, what the asker may see and the last journal entry; under those it can never be stale or somebody else's. Who
 * asks and what the last entry is are read from the database each time. Memory is bounded, the least used going first.
 */
export class ResponseCache {
  readonly #build: string;
  readonly #responses = new LRUCache<string, CachedResponse<object>>({
    maxSize: mostBytes,
    maxEntrySize: mostOfOne,
    sizeCalculation: ({ body }) => body.length + 1024,
  });

  /** `build` names the sources that make the answers. */
  constructor(build: string) {
    this.#build = build;
  }

  keyOf(question: Omit<CacheQuestion, "build">): string {
    return cacheKey({ build: this.#build, ...question });
  }

  get<H extends object>(key: string): CachedResponse<H> | undefined {
    return this.#responses.get(key) as CachedResponse<H> | undefined;
  }

  set<H extends object>(key: string, response: CachedResponse<H>): void {
    this.#responses.set(key, response);
  }

  /** A kept response as this asker takes it; compressed once. */
  async packed<H extends object>(
    key: string,
    response: CachedResponse<H>,
    zips: boolean,
  ): Promise<CachedResponse<H>> {
    if (!zips || response.body.length < leastZipped) return response;
    const known = this.get<H>(`${key} gzip`);
    if (known) return known;
    const body = await promisify(gzip)(response.body);
    const made = { headers: { ...response.headers, "Content-Encoding": "gzip" }, body };
    this.set(`${key} gzip`, made);
    return made;
  }
}
