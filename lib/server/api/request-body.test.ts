import { expect, test } from "vitest";
import { Problem, TooBusy } from "#lib/access/problem.ts";
import { problemAnswer } from "./problem-answer.ts";
import { readJsonBody } from "./request-body.ts";

const limit = 256 * 1024;

function post(body: BodyInit, headers: Record<string, string> = { "content-type": "application/json" }) {
  return new Request("http://localhost/api/v1/visits", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
}

test("a JSON object comes in, whatever the charset is called", async () => {
  expect(await readJsonBody(post('{"school":"Fryslân"}'), limit)).toEqual({ school: "Fryslân" });
  const named = { "content-type": "Application/JSON; charset=utf-8" };
  expect(await readJsonBody(post("{}", named), limit)).toEqual({});
});

test("half a sign, which nothing can store, comes in as the mark of what cannot be read", async () => {
  const sent = String.raw`{"school":"B-1 \ud800","\udfff":[{"name":"\ud83d\ude42"},3,null]}`;
  expect(await readJsonBody(post(sent), limit)).toEqual({
    school: "B-1 \ufffd",
    "\ufffd": [{ name: "🙂" }, 3, null],
  });
});

test.each([
  ["another type", post("{}", { "content-type": "text/plain" })],
  ["a form", post(new URLSearchParams({ school: "B-1" }))],
  ["broken JSON", post('{"school":')],
  ["nothing", post("")],
  ["an array", post("[]")],
  ["null", post("null")],
  ["a word", post('"school"')],
  ["what is no UTF-8", post(Buffer.from('{"school":"Frysl\xe2n"}', "latin1"))],
  ["what goes on and on, with half a sign", post(`{"school":${'["\\ud800",'.repeat(20_000)}`)],
])("%s is invalid input", async (_what, request) => {
  await expect(readJsonBody(request, limit)).rejects.toMatchObject({ kind: "invalid" });
});

test("a body of 5 MB is refused by its announced length", async () => {
  const large = post(`{"x":"${"a".repeat(5 * 1024 * 1024)}"}`);
  await expect(readJsonBody(large, limit)).rejects.toMatchObject({ kind: "too-large" });
});

test("a body that does not announce its length is read no further than the limit", async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 64 * 1024;
      controller.enqueue(new Uint8Array(64 * 1024).fill(32));
    },
  });
  await expect(readJsonBody(post(endless), limit)).rejects.toMatchObject({ kind: "too-large" });
  expect(sent).toBeLessThan(3 * limit);
});

test("a body of exactly the limit is read, one byte more is not", async () => {
  const body = `{"x":"${"a".repeat(92)}"}`;
  expect(await readJsonBody(post(body), body.length)).toHaveProperty("x");
  await expect(readJsonBody(post(body), body.length - 1)).rejects.toMatchObject({ kind: "too-large" });
});

test("who comes back later may be served: that is told in seconds too", () => {
  const busy = problemAnswer(new TooBusy("Er worden nu te veel bestanden gemaakt.", 10));
  expect(busy).toMatchObject({ status: 503, headers: { "Retry-After": "10" } });
  expect(problemAnswer(new Problem("unavailable", "x")).headers).not.toHaveProperty("Retry-After");
});

test("a problem is told as problem+json with its status, sentence and errors", async () => {
  const problem = new Problem("invalid", "Dit klopt niet.", [
    { field: "school", message: "Kies een school." },
  ]);
  const answer = problemAnswer(problem);
  expect(answer.status).toBe(400);
  expect(answer.headers["Content-Type"]).toMatch(/^application\/problem\+json/);
  expect(answer.headers["API-Version"]).toBeTruthy();
  expect(JSON.parse(answer.body as string)).toMatchObject({
    status: 400,
    detail: "Dit klopt niet.",
    errors: [{ field: "school", message: "Kies een school." }],
  });
  for (const [kind, status] of Object.entries({
    unauthenticated: 401,
    forbidden: 403,
    "not-found": 404,
    conflict: 409,
    "too-large": 413,
    unavailable: 503,
  }))
    expect(problemAnswer(new Problem(kind as Problem["kind"], "x")).status).toBe(status);
});
