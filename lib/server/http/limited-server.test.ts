import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { RawClient, sendRaw, statusesIn } from "#lib/testing/raw-client.ts";
import { proxiesIn } from "../client-address.ts";
import { limitedServer } from "./limited-server.ts";

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
});

/** The port of a server with these limits that says which requests reached the application. */
async function listening(limits: Parameters<typeof limitedServer>[2], body = "ok", proxies = "") {
  const reached: string[] = [];
  server = limitedServer(
    (request, response) => {
      reached.push(`${request.method} ${request.url}`);
      request.resume().once("end", () => response.end(body));
    },
    proxiesIn(proxies),
    limits,
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, reached };
}

const get = (target: string, ...headers: string[]) =>
  `GET ${target} HTTP/1.1\r\n${["Host: x", "Connection: close", ...headers].join("\r\n")}\r\n\r\n`;

test.each([
  ["a star", get("*")],
  ["another server", get("http://elsewhere/")],
  ["what reads as another server", get("//elsewhere/")],
  ["the same with a backslash", get("/\\elsewhere/")],
  ["and with an escape", get("/a/%5C/b")],
  ["a byte that is no UTF-8", get("/scholen/%FF")],
  ["an escape that breaks off", get("/scholen/%E0%A4%A")],
  ["a question that is no UTF-8", get("/scholen?q=%FF")],
  ["a line end in a path", get("/scholen/%0D%0Ax")],
  ["a zero", get("/scholen/%00")],
  ["bytes that are no ASCII", get("/sch\xE9")],
  ["a fragment", get("/scholen#x")],
  ["an origin that is none", get("/", "Origin: nergens")],
  ["a host that is none", get("/").replace("Host: x", "Host: a/b@c")],
  ["two hosts", get("/", "Host: y")],
  ["no host", get("/").replace("Host: x\r\n", "")],
  ["another host that is none", get("/", "X-Forwarded-Host: [")],
  ["another protocol that is none", get("/", "X-Forwarded-Proto: javascript")],
  ["another port that is none", get("/", "X-Forwarded-Port: 80x")],
  ["a state of the router that is none", get("/", "Next-Router-State-Tree: %7B")],
  ["a hundred headers", get("/", ...Array.from({ length: 100 }, (_, nth) => `X-${nth}: 1`))],
])("%s is 400, and nobody works for it", async (_what, request) => {
  const { port, reached } = await listening({});
  expect(statusesIn(await sendRaw(port, request))).toEqual([400]);
  expect(reached).toEqual([]);
});

test.each([
  "TRACE / HTTP/1.1",
  "CONNECT x:443 HTTP/1.1",
  "PROPFIND / HTTP/1.1",
  "PUT / HTTP/1.1",
  "POST /scholen HTTP/1.1",
])("%s is refused, with what is allowed", async (line) => {
  const { port, reached } = await listening({});
  const answer = await sendRaw(port, `${line}\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect(statusesIn(answer)).toEqual([405]);
  expect(answer.text).toMatch(/^Allow: GET, HEAD/m);
  expect(reached).toEqual([]);
});

test("what is asked over and over, of old or with an offer to change over is answered as ever", async () => {
  const { port, reached } = await listening({});
  const upgrade = get("/a").replace("close", "Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x");
  for (const request of [
    get("/%E2%82%AC/caf%C3%A9?q=50%25&x=a+b&y=[1]"),
    "GET / HTTP/1.0\r\n\r\n",
    "HEAD / HTTP/1.0\r\nHost: [::1]:3000\r\n\r\n",
    upgrade,
    get("/", "Origin: null", "X-Forwarded-Host: tidk.example, tidk.example:443", "X-Forwarded-Proto: https"),
  ])
    expect(statusesIn(await sendRaw(port, request))).toEqual([200]);
  expect(statusesIn(await sendRaw(port, get("/1").replace("close", "keep-alive") + get("/2")))).toEqual([
    200, 200,
  ]);
  expect(reached).toHaveLength(7);
});

test("a person reads that the address is wrong, a program gets a problem", async () => {
  const { port } = await listening({});
  const page = await sendRaw(port, get("/%FF", "Accept: text/html,*/*"));
  expect(page.text).toMatch(/Content-Type: text\/html[\s\S]+<h1>Dit adres klopt niet<\/h1>/);
  const problem = await sendRaw(port, get("/api/v1/%FF", "Accept: text/html"));
  expect(problem.text).toMatch(/application\/problem\+json[\s\S]+Dit adres klopt niet\./);
});

test("headers and bodies that do not come are not waited for, nor large ones or lengths that lie", async () => {
  const quick = { headersTimeout: 40, requestTimeout: 80, connectionsCheckingInterval: 10 };
  const { port, reached } = await listening(quick);
  const post = (headers: string, body = "") =>
    `POST /api/v1/x HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n${body}`;
  const answers = await Promise.all(
    [
      "GET / HTTP/1.1\r\nHost: x\r\nX-Slow:",
      post("Content-Length: 10", "{"),
      post("Transfer-Encoding: chunked", "1\r\n{\r\n"),
      post("Content-Length: 1\r\nContent-Length: 2", "{}"),
      post("Content-Length: 2\r\nTransfer-Encoding: chunked", "{}"),
      post("Content-Length: -1", "{}"),
      get("/", `X-Large: ${"x".repeat(20_000)}`),
      "\x16\x03\x01\x02\x00\x01\x00",
    ].map((text) => sendRaw(port, text)),
  );
  expect(answers.map(statusesIn)).toEqual([[408], [408], [408], [400], [400], [400], [431], [400]]);
  expect(reached.every((line) => line === "POST /api/v1/x")).toBe(true);
});

test("who has too many connections loses the one that was idle longest, and is served on a new one", async () => {
  const { port } = await listening({ connectionsOfAddress: 3 });
  const idle = Array.from({ length: 3 }, () => new RawClient(port));
  await Promise.all(idle.map(({ socket }) => once(socket, "connect")));
  expect(statusesIn(await sendRaw(port, get("/")))).toEqual([200]);
  expect(await idle[0]?.closed()).toMatchObject({ text: "" });
  expect(idle.slice(1).map(({ ended }) => ended)).toEqual(["open", "open"]);
});

test("of all connections together, the address that has the most loses first", async () => {
  const { port } = await listening({ connections: 3 }, "ok", "127.0.0.1");
  const idle = Array.from({ length: 3 }, () => new RawClient(port));
  await Promise.all(idle.map(({ socket }) => once(socket, "connect")));
  expect(statusesIn(await sendRaw(port, get("/")))).toEqual([200]);
  expect(await idle[0]?.closed()).toMatchObject({ text: "" });
});

test("while something is asked on all of them, a new one is turned away; a named proxy is not counted so", async () => {
  const asking = "POST /api/v1/x HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{";
  for (const proxies of ["", "127.0.0.0/8"]) {
    const { port, reached } = await listening({ connectionsOfAddress: 2 }, "ok", proxies);
    const busy = [new RawClient(port), new RawClient(port)];
    for (const client of busy) client.send(asking);
    await expect.poll(() => reached.length).toBe(2);
    expect(statusesIn(await sendRaw(port, get("/")))).toEqual(proxies === "" ? [] : [200]);
    server?.closeAllConnections();
    server?.close();
  }
});

test("what is asked on one connection at once is answered one after the other, and not after it is gone", async () => {
  const waiting: ServerResponse[] = [];
  server = limitedServer((_request, response) => void waiting.push(response), proxiesIn(""));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const client = new RawClient(port);
  client.send(get("/").replace("close", "keep-alive").repeat(3));
  for (const count of [1, 2]) {
    await expect.poll(() => waiting.length).toBe(count);
    waiting.at(-1)?.end(`answer ${count}`);
  }
  await expect.poll(() => client.text).toMatch(/answer 1[\s\S]+answer 2/);
  client.socket.destroy();
  await expect.poll(openConnections).toBe(0);
  expect(waiting).toHaveLength(3); // the third had begun

  const flood = await sendRaw(port, get("/").replace("close", "keep-alive").repeat(100));
  expect(flood.text).toBe("");
  expect(waiting).toHaveLength(4);
});

test("who waits for the server is not still", async () => {
  server = limitedServer(
    (_request, response) => void setTimeout(() => response.end("done"), 300),
    proxiesIn(""),
    {
      stillness: 50,
    },
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  expect((await sendRaw(port, get("/"))).text).toContain("done");
});

test("a reader who takes nothing of an answer is not kept", async () => {
  const { port, reached } = await listening({ stillness: 50 }, "x".repeat(32 * 1024 * 1024));
  const client = new RawClient(port);
  client.socket.pause();
  client.send(get("/"));
  await expect.poll(() => reached.length).toBe(1);
  await expect.poll(openConnections).toBe(0);
  client.socket.destroy();
});

function openConnections(): Promise<number> {
  return new Promise((done) => server?.getConnections((_error, count) => done(count)));
}
