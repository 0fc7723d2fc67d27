import type { QueryClient } from "@tanstack/react-query";

/** The query cache of this browser; made when a page first reads through it. */
let cache: QueryClient | undefined;

export function getBrowserCache(make: () => QueryClient): QueryClient {
  cache ??= make();
  return cache;
}

/** After a write every cached answer is stale; what is on the screen is refreshed by the screen itself. */
export async function invalidateAnswers(): Promise<void> {
  await cache?.invalidateQueries({ refetchType: "none" });
}
