"use client";

import {
  type DehydratedState,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
} from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { getBrowserCache } from "./cache.ts";

function makeCache(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 1, gcTime: 300_000 } } });
}

/** The cache of this browser, seeded with the answers of the page, so that a component never starts empty. */
export function SeededCache({ state, children }: { state: DehydratedState; children: ReactNode }) {
  const [client] = useState(() => (typeof window === "undefined" ? makeCache() : getBrowserCache(makeCache)));
  return (
    <QueryClientProvider client={client}>
      <HydrationBoundary state={state}>{children}</HydrationBoundary>
    </QueryClientProvider>
  );
}
