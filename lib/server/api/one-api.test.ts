import { beforeAll, expect, test } from "vitest";
import { operations } from "#lib/server/operations.ts";
import { ResponseCache } from "#lib/server/response-cache/response-cache.ts";
import { cookieOf, setClock } from "#lib/testing/cached-server.ts";
import { withServer } from "#lib/testing/listening.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { inSmallWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";
import { createDispatcher } from "./dispatcher.ts";
import { apiRouter } from "./node-router.ts";

type Routes = typeof import("../../../app/api/v1/[...path]/route.ts");
type Asked = { path: string; init?: RequestInit };
let handlers: Routes;

beforeAll(async () => {
  handlers = await import("../../../app/api/v1/[...path]/route.ts");
});

const body = JSON.stringify({ school: "B-1", heldOn: "2018-02-02", kind: "reinspection", independent: true });
const post = (text: string, headers?: Record<string, string>): RequestInit => ({
  method: "POST",
  body: text,
  headers: { "content-type": "application/json", ...headers },
});

const asked: Record<string, Asked> = {
  "a question": { path: "/session" },
  "a question that is cached": { path: "/progress?on=2017-12-31" },
  "the same with its names turned round": { path: "/progress?knownAt=2018-02-04&on=2017-12-31" },
  "the head of a question": { path: "/schools", init: { method: "HEAD" } },
  "a name in the path": { path: "/schools/B-1" },
  "what is not there": { path: "/schools/B-9" },
  "what is not allowed": { path: "/accounts" },
  "a question with an error": { path: "/progress?on=onzin" },
  "a name twice": { path: "/progress?on=2017-12-31&on=2017-12-30" },
  "a small file": { path: "/progress/course/export?chart=round&format=open" },
  "a streamed file": { path: "/schools/export?format=open" },
  "the head of a streamed file": { path: "/schools/export?format=open", init: { method: "HEAD" } },
  "the OpenAPI document": { path: "/openapi.json" },
  "the schema of a framework": { path: "/framework-schema.json" },
  "a report that is not there": { path: "/visits/none/report.pdf" },
  "a command": { path: "/visits", init: post(body, { "idempotency-key": "once" }) },
  "a command with an error": { path: "/visits", init: post('{"school":"B-1"}') },
  "a command of another site": { path: "/visits", init: post(body, { "sec-fetch-site": "cross-site" }) },
  "a malformed body": { path: "/visits", init: post('{"school":') },
  "a body that is no JSON": { path: "/visits", init: post("x", { "content-type": "text/plain" }) },
  "too large a body": { path: "/visits", init: post(`{"school":"${"x".repeat(300 * 1024)}"}`) },
  "a malformed key": { path: "/visits", init: post(body, { "idempotency-key": "a b" }) },
  "a wrong method": { path: "/progress", init: post("{}") },
  "a method that no address has": { path: "/visits", init: { method: "DELETE" } },
  "what an address can do": { path: "/visits", init: { method: "OPTIONS" } },
  "an unknown address": { path: "/nothing/here" },
};

/** By the route that Next calls, as in development. */
async function inDevelopment({ path, init }: Asked, cookie: string): Promise<Response> {
  const method = (init?.method ?? "GET") as keyof typeof handlers & string;
  const request = new Request(`http://localhost/api/v1${path}`, init);
  request.headers.set("cookie", cookie);
  const handle = handlers[method as "GET"];
  return await handle(request);
}

/** What a caller can tell of an answer; length and connection are a matter of the server. */
async function partsOf(response: Response) {
  const { status, headers } = response;
  const names = ["content-type", "content-disposition", "cache-control", "allow", "api-version"];
  const shown = [...names, "access-control-allow-origin"].map((name) => [name, headers.get(name)]);
  return {
    status,
    headers: Object.fromEntries(shown),
    cached: headers.has("etag"),
    body: await response.text(),
  };
}

async function inBoth(
  work: (
    both: (asked: Asked, cookie: string) => Promise<[Response, Response]>,
    world: SmallWorld,
  ) => Promise<void>,
) {
  await inSmallWorld(async (world) => {
    await setClock(world.database, new Date(noon));
    serveFrom(world.database);
    const dispatch = createDispatcher(operations, new ResponseCache("build"));
    const router = apiRouter(dispatch, async (_request, response) => void response.writeHead(418).end());
    await withServer(router, async (address) => {
      await work(async (question, cookie) => {
        const direct = await fetch(`${address}/api/v1${question.path}`, {
          ...question.init,
          headers: { ...(question.init?.headers as Record<string, string>), cookie },
        });
        return [await inDevelopment(question, cookie), direct];
      }, world);
    });
  });
}

test("development and production give the same answers, whoever asks what", async () => {
  await inBoth(async (both, { database, people }) => {
    for (const person of [people.inspector, people.coordinator, null]) {
      const cookie = person ? await cookieOf(database, person.accountId) : "";
      for (const [name, question] of Object.entries(asked)) {
        const [development, production] = await both(question, cookie);
        expect.soft(await partsOf(production), name).toEqual(await partsOf(development));
        expect.soft(production.status, name).not.toBe(418);
        expect.soft(production.status, name).toBeLessThan(500);
      }
    }
  });
});

test("a method that an address does not have is refused with those it has; every HEAD has no body", async () => {
  await inBoth(async (both, { database, people }) => {
    const cookie = await cookieOf(database, people.coordinator.accountId);
    for (const [path, allow] of [
      ["/progress", "GET, HEAD, OPTIONS"],
      ["/rounds", "GET, HEAD, POST, OPTIONS"],
    ] as const)
      for (const answer of await both({ path, init: { method: "DELETE" } }, cookie)) {
        expect(answer.status).toBe(405);
        expect(answer.headers.get("allow")).toBe(allow);
        expect(await answer.json()).toMatchObject({ status: 405, title: "Method not allowed" });
      }
    for (const answer of await both({ path: "/visits", init: { method: "OPTIONS" } }, cookie)) {
      expect([answer.status, answer.headers.get("allow")]).toEqual([204, "GET, HEAD, POST, OPTIONS"]);
    }
  });
});

test("a parameter that does not exist is told as such, also one with a name that every object knows", async () => {
  await inBoth(async (both, { database, people }) => {
    const cookie = await cookieOf(database, people.coordinator.accountId);
    for (const name of ["onzin", "constructor", "toString"])
      for (const answer of await both({ path: `/progress?${name}=1` }, cookie))
        expect(await answer.json()).toMatchObject({
          errors: [{ field: name, message: `Het veld “${name}” bestaat hier niet.` }],
        });
  });
});
