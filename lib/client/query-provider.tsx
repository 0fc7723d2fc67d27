"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

/** The cache of this visitor; pages seed it, so a component never starts empty. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 1, gcTime: 300_000 } } }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
