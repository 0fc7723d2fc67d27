import { dehydrate, HydrationBoundary, QueryClient, type QueryKey } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Action } from "#lib/access/policy.ts";
import { getContext } from "#lib/server/context.ts";
import type { RequestContext } from "#lib/server/request-context.ts";
import { showPage } from "./show-page.tsx";

/** A query that a page answers on the server: the key that its component reads by, the query, and the question. */
type Seed = {
  options: { queryKey: QueryKey };
  query: { run(context: RequestContext, raw: unknown): Promise<unknown> };
  raw: Record<string, string | undefined>;
};

type SeededPage = { needs?: Action; seeds: readonly Seed[]; children: ReactNode };

/**
 * A page whose components read through the cache of the browser, because they ask again by themselves; it starts
 * with the answers of the server. A page that is only read has no need of it.
 */
export async function showSeededPage({ needs, seeds, children }: SeededPage): Promise<ReactNode> {
  return await showPage({
    needs,
    async children() {
      const context = await getContext();
      const client = new QueryClient();
      for (const { options, query, raw } of seeds)
        client.setQueryData(options.queryKey, await query.run(context, raw));
      return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
    },
  });
}
