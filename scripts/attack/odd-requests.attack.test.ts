import { afterAll, beforeAll, expect, test } from "vitest";
import { RawClient, sendRaw, statusesIn } from "#lib/testing/raw-client.ts";
import { type BuiltServer, startBuilt } from "./built-server.ts";

let server: BuiltServer;
let cookie = "";

beforeAll(async () => {
  server = await startBuilt();
  cookie = await server.cookieOf("coordinator");
});
afterAll(() => server?.stop());

const pages = [
  "/",
  "/inloggen",
  "/scholen",
  "/planning",
  "/bezoeken/x",
  "/veld",
  "/kaders/vergelijken",
  "/agenda/x.ics",
  "/nergens",
];

const tails = [
  ..."%FF %E0%A4%A %00 %0D%0A %2e%2e/%2e%2e %5C.. ;a=1 /// .. . %2F%2F %252e %u0041 %EF%BB%BF %F0%9F%99%82 [id] (main)".split(
    " ",
  ),
  ..."?q=%FF ?q=% ?q=a&q=b ?x[]=1 ?__proto__=1 ?on=2018-02-30 ?on=0000-00-00 ?on[]=1 ?limit=-1 ?after=%5B%5D ?_rsc=x".split(
    " ",
  ),
  ..."?month=0000-99 ?view=__proto__ ?columns=constructor ?before=%00 ?van=a&naar=%F0%9F%99%82 ?callbackUrl=x: ?error=%0A".split(
    " ",
  ),
  `?${"a=1&".repeat(2000)}`,
  `/${"a/".repeat(3000)}`,
  `/${"%41".repeat(2000)}`,
];

const own = [
  ..."* // //evil /\\evil http://evil/ ? # /_next/image?url=http://127.0.0.1/ /_next/image?url=/%FF&w=1&q=1 /_next/image".split(
    " ",
  ),
  ..."/_next/data/x/scholen.json /_next/static/%FF /_next/static/../../package.json /_next/webpack-hmr /_next /.env".split(
    " ",
  ),
  ..."/__nextjs_original-stack-frame /__nextjs_source-map /sw.js?x=%FF /manifest.webmanifest?a=%E0 /favicon.ico /404 /500 /_error".split(
    " ",
  ),
  ..."/api /api/ /api/v1 /api/v1/ /api/v2/x /api/v1/%41 /api/v1//visits /api/v1/visits/ /api/v1/visits/%FF /api/auth /api/auth/".split(
    " ",
  ),
  ..."/api/auth/x /api/auth/callback /api/auth/callback/x /api/auth/signin/x /api/auth/signin?callbackUrl=x /api/auth/_log".split(
    " ",
  ),
  ..."/api/auth/signin?callbackUrl=javascript:1 /api/auth/signin?callbackUrl=/%0Ax /api/auth/signin?callbackUrl=/%E2%82%AC".split(
    " ",
  ),
  ..."/api/auth/error?error=%E2%82%AC /api/auth/error?error[]=x /api/auth/session?callbackUrl=: /api/auth/csrf?callbackUrl=%FF".split(
    " ",
  ),
  ..."/healthz/x /readyz?x=%FF /healthz?%00".split(" "),
];

const headers = [
  "Origin: nergens",
  "Origin: null",
  "Host: [",
  "X-Forwarded-Host: a b",
  "X-Forwarded-Host: [::",
  "X-Forwarded-Proto: gopher",
  "X-Forwarded-For: \xFF, nergens",
  "X-Forwarded-Port: -1",
  "Forwarded: host=[",
  "Referer: %FF",
  "Cookie: next-auth.callback-url=nergens; next-auth.session-token=%FF; =; a",
  "Cookie: next-auth.session-token.0=x; next-auth.session-token.999999=y",
  "Cookie: __proto__=1; constructor=2",
  "RSC: 1",
  "RSC: 1\r\nNext-Router-State-Tree: %7B%7D",
  "RSC: 1\r\nNext-Router-State-Tree: %FF",
  "RSC: 1\r\nNext-Router-Prefetch: 9\r\nNext-Router-Segment-Prefetch: ../../x",
  "RSC: 1\r\nNext-Router-Segment-Prefetch: /_tree\r\nNext-Router-Prefetch: 1",
  "RSC: 1\r\nNext-Url: [",
  `RSC: 1\r\nNext-Router-State-Tree: ${encodeURIComponent('["",{"c":'.repeat(600))}`,
  "Next-Action: x",
  "Next-Action: 00aa\r\nContent-Type: multipart/form-data",
  "X-Nextjs-Data: 1",
  "X-Middleware-Subrequest: middleware:middleware",
  "X-Matched-Path: /%FF",
  "X-Invoke-Path: [\r\nX-Invoke-Status: 500\r\nX-Invoke-Error: x",
  "X-Nextjs-Postponed: 1",
  "Next-Resume: 1",
  "X-Prerender-Revalidate: x",
  'If-None-Match: "',
  "If-Modified-Since: gisteren",
  "Range: bytes=9-1,a-b",
  "Accept-Encoding: \xFF;q=9",
  "Accept-Language: ;;;\xFF",
  "Accept: \xFF",
  "Content-Type: multipart/form-data; boundary=\r\nContent-Length: 0",
  "Content-Length: 5",
  "Expect: 100-continue",
  "Expect: iets",
  "Transfer-Encoding: gzip, chunked",
  "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13",
  "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
  "Sec-Fetch-Site: \xFF",
  "Idempotency-Key: \xFF",
  "User-Agent: \xFF\xFE",
];

const bodies: [string, string][] = [
  ["application/json", "{"],
  ["application/json", "null"],
  ["application/json", '{"callbackUrl":{}}'],
  ["application/x-www-form-urlencoded", "callbackUrl=nergens&csrfToken=%FF"],
  ["application/x-www-form-urlencoded", "%FF=%FF&&&="],
  ["multipart/form-data; boundary=x", "--x\r\nbroken"],
  ["text/plain", "x".repeat(100_000)],
];

/** The requests that failed, or that were never answered. */
async function failures(requests: readonly string[]): Promise<string[]> {
  const failed: string[] = [];
  for (const request of requests) {
    const received = await sendRaw(server.port, request);
    const statuses = statusesIn(received);
    if (statuses.length === 0 || statuses.some((status) => status >= 500))
      failed.push(`${statuses} ${request.slice(0, 300)}`);
  }
  return failed;
}

function request(method: string, target: string, lines: readonly string[] = [], body = ""): string {
  const host = lines.some((line) => line.startsWith("Host:")) ? [] : [`Host: 127.0.0.1:${server.port}`];
  const given = [...host, ...lines, "Connection: close"];
  return `${method} ${target} HTTP/1.1\r\n${given.join("\r\n")}\r\n\r\n${body}`;
}

test("no address fails, of a page or of anything else, for nobody and for somebody", async () => {
  const targets = [...own, ...pages.flatMap((page) => [page, ...tails.map((tail) => page + tail)])];
  const requests = targets.flatMap((target) => [
    request("GET", target),
    request("GET", target, [`Cookie: ${cookie}`, "Accept: text/html"]),
  ]);
  expect(await failures(requests)).toEqual([]);
  expect(server.log()).toBe("");
});

test("no header fails", async () => {
  const requests = ["/", "/scholen", "/inloggen", "/api/v1/schools", "/api/auth/csrf"].flatMap((target) =>
    headers.flatMap((line) => [
      request("GET", target, [line]),
      request("GET", target, [line, `Cookie: ${cookie}`]),
      request("HEAD", target, [line, `Cookie: ${cookie}`]),
    ]),
  );
  expect(await failures(requests)).toEqual([]);
  expect(server.log()).toMatch(/^(?:X-Forwarded-For from 127\.0\.0\.1 is not believed.*\n)?$/); // told once
});

test("no method and no body fails", async () => {
  const methods = "POST PUT PATCH DELETE OPTIONS TRACE CONNECT PROPFIND M-SEARCH PURGE QUERY LINK".split(" ");
  const targets = [
    "/",
    "/scholen",
    "/api/v1/schools",
    "/api/auth/session",
    "/api/auth/callback/credentials",
    "/api/auth/signout",
    "/_next/x",
  ];
  const requests = targets.flatMap((target) => [
    ...methods.map((method) => request(method, target, [`Cookie: ${cookie}`])),
    ...bodies.map(([type, body]) =>
      request(
        "POST",
        target,
        [`Cookie: ${cookie}`, `Content-Type: ${type}`, `Content-Length: ${body.length}`],
        body,
      ),
    ),
  ]);
  expect(await failures(requests)).toEqual([]);
  expect(server.log()).toBe("");
});

test("who hangs up at any moment leaves nothing behind, and others are served", async () => {
  const asked = [
    "/",
    "/scholen",
    "/planning",
    "/api/v1/schools",
    "/api/v1/schools/export?format=open",
    "/inloggen",
  ];
  for (let nth = 0; nth < 300; nth++) {
    const client = new RawClient(server.port);
    const text = request("GET", asked[nth % asked.length] ?? "/", [`Cookie: ${cookie}`]);
    client.send(nth % 3 === 0 ? text.slice(0, nth % text.length) : text);
    await new Promise((done) => setTimeout(done, nth % 12));
    if (nth % 2 === 0) client.socket.resetAndDestroy();
    else client.socket.destroy();
    await client.closed();
  }
  expect(await failures(asked.map((target) => request("GET", target, [`Cookie: ${cookie}`])))).toEqual([]);
  expect(server.log()).toBe("");
});

test("who asks a thousand things at once and takes no answer keeps no other from theirs", async () => {
  const greedy = Array.from({ length: 20 }, () => new RawClient(server.port));
  for (const client of greedy) {
    client.socket.pause();
    client.send(`GET /planning HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\n\r\n`.repeat(1000));
  }
  expect(await failures([request("GET", "/planning", [`Cookie: ${cookie}`])])).toEqual([]);
  for (const { socket } of greedy) socket.destroy();
  expect(await failures([request("GET", "/scholen", [`Cookie: ${cookie}`])])).toEqual([]);
  expect(server.log()).toBe("");
});

test("three hundred slow clients of one address keep nobody waiting, and are ended", async () => {
  const slow = Array.from({ length: 300 }, (_, nth) => {
    const client = new RawClient(server.port);
    client.send(["", "GET / HT", "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "][nth % 3] ?? "");
    return client;
  });
  const drip = setInterval(() => {
    for (const client of slow) if (!client.socket.destroyed) client.socket.write("x");
  }, 1000);
  expect(await failures([request("GET", "/", [`Cookie: ${cookie}`])])).toEqual([]);
  const ended = await Promise.all(slow.map((client) => client.closed()));
  clearInterval(drip);
  expect(ended).toHaveLength(300);
  expect(server.log()).toBe("");
});
