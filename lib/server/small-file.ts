import { apiHeaders } from "./problem-response.ts";

/** A file that is made at once. `headers` say its type and its name. */
export type SmallFile = { content: string; headers: Record<string, string> };

export function smallFileResponse({ content, headers }: SmallFile): Response {
  return new Response(content, { headers: { ...apiHeaders, ...headers } });
}
