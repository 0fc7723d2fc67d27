import { readFile } from "node:fs/promises";
import { join } from "node:path";

export const dynamic = "force-dynamic";

/** The service worker that the build made; in development there is none, and nothing is cached on a device. */
export async function GET(): Promise<Response> {
  try {
    const script = await readFile(join(process.cwd(), ".next", "offline", "sw.js"), "utf8");
    return new Response(script, {
      headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" },
    });
  } catch {
    return new Response("There is no service worker.", { status: 404 });
  }
}
