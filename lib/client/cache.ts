import type { QueryClient } from "@tanstack/react-query";

/** The answers that this browser keeps; there are none until a page reads through the cache. */
let cache: QueryClient | undefined;

export function cacheOfBrowser(make: () => QueryClient): QueryClient {
  cache ??= make();
  return cache;
}

/** After a write nothing that was read before is trusted; what is on the screen is left to the screen. */
export async function distrustAnswers(): Promise<void> {
  await cache?.invalidateQueries({ refetchType: "none" });
}
