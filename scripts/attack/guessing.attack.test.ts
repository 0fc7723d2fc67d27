import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltServer, signIn, startBuilt } from "./built-server.ts";

let server: BuiltServer;

beforeAll(async () => {
  server = await startBuilt({ TIDK_PROXY: "127.0.0.1" });
});
afterAll(() => server?.stop());

const wait = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000));

test("forty strangers guess without a pause: the owner signs in at once where they did before, elsewhere after the told wait", async () => {
  const { email, password } = server.accountOf("admin");
  const device = (await signIn(server.url, { email, password })).cookies;
  const reader = await server.cookieOf("coordinator");
  let isGuessing = true;
  const ends = new Map<number, number>();
  const guess = async (n: number) => {
    while (isGuessing) {
      const from = { "x-forwarded-for": `203.0.113.${n}` };
      const { status } = await signIn(server.url, { email, password: `mis ${n}` }, from);
      ends.set(status, (ends.get(status) ?? 0) + 1);
    }
  };
  const guessers = Array.from({ length: 40 }, (_, n) => guess(n));
  try {
    await wait(5);
    const owner = { email, password };
    for (let n = 0; n < 3; n++)
      expect(
        (await signIn(server.url, owner, { cookie: device, "x-forwarded-for": `198.51.100.${n}` })).status,
      ).toBe(200);
    const elsewhere = { "x-forwarded-for": "198.51.100.77" };
    const told = await signIn(server.url, owner, elsewhere);
    expect(told.status).toBe(429);
    expect(told.retryAfter).toBeLessThanOrEqual(30);
    await wait(told.retryAfter);
    let end = await signIn(server.url, owner, elsewhere);
    while (end.status === 503) {
      await wait(end.retryAfter);
      end = await signIn(server.url, owner, elsewhere);
    }
    expect(end.status).toBe(200);
    for (const address of ["/api/v1/progress", "/scholen"])
      expect((await fetch(`${server.url}${address}`, { headers: { cookie: reader } })).status).toBe(200);
  } finally {
    isGuessing = false;
    await Promise.all(guessers);
  }
  console.log("Guesses by status:", Object.fromEntries(ends));
  expect([...ends.keys()].filter((status) => ![401, 429, 503].includes(status))).toEqual([]);
  expect(ends.get(401)).toBeLessThan(40 * 12);
  expect(server.log()).toBe("");
});
