import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { answerSoundly } from "./auth-request.ts";

const csrf = "a".repeat(64);

/** How a request ends, and the body of it that reached next-auth. */
async function ending(path: string, init: RequestInit = {}) {
  const reached: string[] = [];
  const request = new NextRequest(`http://127.0.0.1:3000/api/auth/${path}`, init as never);
  const response = await answerSoundly(request, async (sound) => {
    reached.push(await sound.text());
    return new Response("next-auth");
  });
  return { status: response.status, reached, cookie: response.headers.get("set-cookie") };
}

const form = (fields: Record<string, string>): RequestInit => ({
  method: "POST",
  body: new URLSearchParams(fields),
});
const json = (body: string): RequestInit => ({
  method: "POST",
  body,
  headers: { "content-type": "application/json" },
});

test.each<[string, string, RequestInit]>([
  ["a callback that is no address", "signin?callbackUrl=nergens", {}],
  ["one of another kind", "signin?callbackUrl=javascript:alert(1)", {}],
  ["one with a line end", "signin?callbackUrl=/%0D%0ASet-Cookie:x", {}],
  ["one that no header can hold", "signin?callbackUrl=/%E2%82%AC", {}],
  ["one of two", "signin?callbackUrl=/&callbackUrl=x:", {}],
  ["an error that no header can hold", "error?error=%E2%82%AC", {}],
  ["a callback in a form", "callback/credentials", form({ callbackUrl: "nergens" })],
  ["a callback that is a list", "callback/credentials", json('{"callbackUrl":["/"]}')],
  ["a password that is a number", "callback/credentials", json('{"password":1}')],
  ["broken JSON", "callback/credentials", json('{"email":')],
  ["nothing at all as JSON", "signout", json("null")],
])("%s is 400, and next-auth does not hear of it", async (_what, path, init) => {
  expect(await ending(path, init)).toMatchObject({ status: 400, reached: [] });
});

test.each(["callback/nergens", "callback", "signin/google", "_log", "x", "callback/credentials/x"])(
  "%s is nothing here",
  async (path) => {
    expect(await ending(path, form({ csrfToken: csrf }))).toMatchObject({ status: 404, reached: [] });
  },
);

test("a cookie that is no address is refused once, and gone then", async () => {
  const headers = { cookie: "__Host-next-auth.csrf-token=x; __Secure-next-auth.callback-url=nergens" };
  expect(await ending("csrf", { headers })).toMatchObject({
    status: 400,
    cookie: "__Secure-next-auth.callback-url=; Path=/; Max-Age=0; Secure",
  });
});

test("a body without an end is read no further than anybody's", async () => {
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(4096).fill(97)),
  });
  expect(await ending("signout", { method: "POST", body, duplex: "half" } as RequestInit)).toMatchObject({
    status: 413,
    reached: [],
  });
});

test("what is sound reaches next-auth as it was sent", async () => {
  const fields = {
    email: "é@voorbeeld.nl",
    password: "🙂",
    csrfToken: csrf,
    callbackUrl: "/scholen?q=a%20b",
  };
  const headers = { cookie: "next-auth.callback-url=http%3A%2F%2F127.0.0.1%3A3000%2Fwachten" };
  expect(await ending("callback/credentials", { ...form(fields), headers })).toMatchObject({
    status: 200,
    reached: [new URLSearchParams(fields).toString()],
  });
  expect(await ending("signin?callbackUrl=https%3A%2F%2Felders.nl&error=Callback")).toMatchObject({
    status: 200,
  });
});
