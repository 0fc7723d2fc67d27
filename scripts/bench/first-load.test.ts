import { expect, test } from "vitest";
import { scriptsIn } from "./first-load.ts";

test("the scripts of a page: elements and preloads, each once, without those for browsers of old", () => {
  const html = `
    <link rel="preload" as="script" href="/a.js"/><link rel="preload" as="font" href="/f.woff2"/>
    <link rel="modulepreload" href="/b.js"><link rel="stylesheet" href="/s.css"/>
    <script src="/a.js" async=""></script><script src="/c.js?x=1&amp;y=2"></script>
    <script noModule="" src="/old.js"></script><script>push("static: /_next/static/chunks/d-1.js")</script>
    <script noModule src="/_next/static/chunks/old.js"></script>`;
  expect(scriptsIn(html)).toEqual(["/a.js", "/b.js", "/c.js?x=1&y=2", "/_next/static/chunks/d-1.js"]);
});
