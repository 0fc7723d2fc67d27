import { headers } from "next/headers";
import { cache } from "react";
import { type RequestContext, readContext } from "./request-context.ts";

/** What a page works with, read once for it. Asking for the cookies makes the page depend on who asks. */
export const getContext = cache(
  async (): Promise<RequestContext> => readContext((await headers()).get("cookie") ?? undefined),
);
