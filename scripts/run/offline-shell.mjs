import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./terminal.mjs";

const page = join(root, ".next", "server", "app", "veld.html");
const icons = ["icon-192.png", "icon-512.png"];

/** Makes the service worker, with the list of what it caches on a device: the offline page as it was just built. */
export async function makeOfflineShell() {
  const { build } = createRequire(join(root, "package.json"))("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: ["lib/offline/service-worker.ts"],
    outfile: join(".next", "offline", "sw.js"),
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    define: {
      "self.__SW_MANIFEST": JSON.stringify(manifest()),
      "process.env.NODE_ENV": '"production"',
    },
    logLevel: "warning",
  });
}

/** The page itself, and every script, style and font that it names. */
function manifest() {
  const html = readFileSync(page, "utf8");
  const assets = [...new Set([...html.matchAll(/\/_next\/static\/[\w./~-]+/g)].map(([path]) => path))];
  const fonts = assets.filter((path) => path.endsWith(".css")).flatMap(fontsOf);
  return [
    { url: "/veld", revision: hashOf(html) },
    ...[...assets, ...new Set(fonts)].map((url) => ({ url, revision: null })), // their names change with what is in them
    ...icons.map((name) => ({
      url: `/${name}`,
      revision: hashOf(readFileSync(join(root, "public", name))),
    })),
  ];
}

function fontsOf(css) {
  const text = readFileSync(join(root, css.replace("/_next/", ".next/")), "utf8");
  return [...text.matchAll(/url\(["']?(?:\.\.\/)+media\/([\w.~-]+)/g)].map(
    ([, name]) => `/_next/static/media/${name}`,
  );
}

function hashOf(content) {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
