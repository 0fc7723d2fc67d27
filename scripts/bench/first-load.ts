import { gzipSync } from "node:zlib";

/** Asks for a page as a browser does and weighs every script that its HTML makes a browser fetch: bytes after gzip. */
export async function firstLoad(baseUrl: string, path: string, cookie = "") {
  const answer = await fetch(new URL(path, baseUrl), { headers: { cookie }, redirect: "error" });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  const scripts = await Promise.all(
    scriptsIn(await answer.text()).map(async (src) => ({ src, bytes: await gzipped(new URL(src, baseUrl)) })),
  );
  return { scripts, bytes: scripts.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/**
 * Addresses in script elements and preloads, and the chunks that the data of the page names: React fetches those as it
 * starts. Browsers that know modules skip `nomodule`.
 */
export function scriptsIn(html: string): string[] {
  const found = [...html.matchAll(/<(script|link)\b[^>]*>/g)].flatMap(([tag, name]) => {
    const isPreload =
      /rel="modulepreload"/.test(tag) || (/rel="preload"/.test(tag) && /as="script"/.test(tag));
    if (name === "link" ? !isPreload : /\bnomodule\b/i.test(tag)) return [];
    const address = /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1];
    return address ? [address.replaceAll("&amp;", "&")] : [];
  });
  const old = new Set(html.match(/<script\b[^>]*\bnomodule\b[^>]*>/gi)?.flatMap(chunksIn));
  return [...new Set([...found, ...chunksIn(html).filter((chunk) => !old.has(chunk))])];
}

function chunksIn(text: string): string[] {
  return (text.match(/\/_next\/static\/chunks\/[\w.~-]+\.js/g) ?? []) as string[];
}

export async function gzipped(url: URL): Promise<number> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url.pathname} answers ${answer.status}`);
  return gzipSync(await answer.arrayBuffer()).byteLength;
}
