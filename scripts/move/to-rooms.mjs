// Moves every file to its room (docs/decisions: rooms by subject). Reads `to-rooms.txt`, one `old new` pair a line;
// changes nothing but paths: imports, and places that name a file. Run from the top, on a clean checkout:
//   node scripts/move/to-rooms.mjs && npx biome check --write .
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";

const list = readFileSync("scripts/move/to-rooms.txt", "utf8");
const pairs = list
  .split("\n")
  .filter(Boolean)
  .map((line) => line.split(" "));
const newPathOf = new Map(pairs);
const oldPathOf = new Map(pairs.map(([old, fresh]) => [fresh, old]));

for (const [old, fresh] of pairs) {
  if (existsSync(fresh)) throw new Error(`${fresh} is there already`);
  mkdirSync(dirname(fresh), { recursive: true });
  renameSync(old, fresh);
}
for (const folder of new Set(pairs.map(([old]) => dirname(old)).toSorted((a, b) => b.length - a.length))) {
  try {
    rmdirSync(folder);
  } catch {
    // something stays in it
  }
}

const tracked = execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n").filter(Boolean);
const files = tracked.map((file) => newPathOf.get(file) ?? file);
const ours = files.filter((file) => !file.startsWith("scripts/move/") && existsSync(file));

for (const file of ours.filter((name) => /\.(tsx?|mjs|js|css)$/.test(name))) {
  const oldFile = oldPathOf.get(file) ?? file;
  const specifier = /((?:from|import|@import|@source|@plugin)\s*\(?\s*|new URL\(\s*)"([#.][^"]*)"/g;
  edit(file, (text) =>
    text.replace(specifier, (whole, before, path) => {
      const target = path.startsWith("#") ? path.slice(1) : normalize(join(dirname(oldFile), path));
      const moved = newPathOf.get(target) ?? target;
      if (moved === target && oldFile === file) return whole;
      if (!path.startsWith("#") && !newPathOf.has(target) && !existsSync(target)) return whole;
      return `${before}"${specifierFor(file, moved, path)}"`;
    }),
  );
}
// Places that name a file: configuration, scripts, comments and documents.
const byLength = pairs.toSorted(([a], [b]) => b.length - a.length);
for (const file of ours.filter((name) => /\.(tsx?|mjs|js|json|md|yml|txt)$/.test(name))) {
  if (file === "package-lock.json" || file.startsWith("db/migrations/")) continue;
  edit(file, (text) => {
    if (!/\b(lib|db|components)\//.test(text)) return text;
    let edited = text;
    for (const [old, fresh] of byLength)
      if (edited.includes(old))
        edited = edited.replaceAll(new RegExp(`(?<![\\w/#.-])${escaped(old)}(?![\\w-])`, "g"), fresh);
    return edited;
  });
}
edit("drizzle.config.ts", (text) =>
  text.replace('"./db/*schema.ts"', '["./db/schema/*.ts", "./db/journal/schema.ts"]'),
);

function specifierFor(file, target, before) {
  if (dirname(file) === dirname(target)) return `./${target.split("/").at(-1)}`;
  if (!before.startsWith("#") && /\.(mjs|js|css)$/.test(file)) return relativeTo(file, target);
  if (!before.startsWith("#") && !/^(app|components|db|lib|e2e)\//.test(target))
    return relativeTo(file, target);
  if (before.startsWith(".") && /^(scripts|e2e)\//.test(file) && dirname(file) === dirname(target))
    return before;
  return `#${target}`;
}

function relativeTo(file, target) {
  const path = relative(dirname(file), target);
  return path.startsWith(".") ? path : `./${path}`;
}

function edit(file, change) {
  const text = readFileSync(file, "utf8");
  const edited = change(text);
  if (edited !== text) writeFileSync(file, edited);
}

function escaped(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
