import { afterEach, expect, test, vi } from "vitest";
import { withServer } from "#lib/testing/listening.ts";
import { receiver } from "./receive.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a server with these settings makes of a request that claims an address. */
async function received(settings: Record<string, string>) {
  const receive = receiver(settings);
  const seen: { client: unknown; strict: string | null }[] = [];
  const serve = withServer(
    async (request, response) => {
      receive(request, response);
      response.writeHead(200, { "Content-Type": "application/json" });
      response.end(JSON.stringify(request.headers["x-forwarded-for"]));
    },
    async (address) => {
      for (let n = 0; n < 2; n++) {
        const answer = await fetch(address, { headers: { "x-forwarded-for": "198.51.100.1" } });
        seen.push({ client: await answer.json(), strict: answer.headers.get("strict-transport-security") });
      }
    },
  );
  await serve;
  return seen[1];
}

test("a forged X-Forwarded-For is replaced by who connects, and the operator is told once", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const settings = { NEXTAUTH_URL: "http://127.0.0.1:3000" };
  expect(await received(settings)).toEqual({ client: "127.0.0.1", strict: null });
  expect(log.mock.calls).toEqual([[expect.stringContaining("TIDK_PROXY")]]);
});

test("a proxy that is named is believed; under https browsers are told to stay with it", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const settings = { NEXTAUTH_URL: "https://tidk.example", TIDK_PROXY: "127.0.0.1" };
  expect(await received(settings)).toEqual({ client: "198.51.100.1", strict: "max-age=31536000" });
  expect(log).not.toHaveBeenCalled();
});
