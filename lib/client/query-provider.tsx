"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: 1, gcTime: 300_000, networkMode: "always" },
      // Without a connection a command is refused at once, with its sentence; it does not wait for one.
      mutations: { networkMode: "always" },
    },
  });
}

/** What components read and write through. Signing in and out load the page anew, and with it an empty cache. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
