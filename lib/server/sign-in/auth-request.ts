import { NextRequest } from "next/server";
import { invalid, notFound } from "#lib/access/problem.ts";
import { toResponse } from "../api/answer.ts";
import { problemAnswer } from "../api/problem-answer.ts";
import { readAtMost } from "../api/request-body.ts";

/** The addresses of next-auth that somebody uses; of what is behind others it makes a failure of the server. */
const known =
  /^\/api\/auth\/(?:session|csrf|providers|signin|signout|error|(?:callback|signin)\/credentials)$/;

const longestBody = 16 * 1024;

/**
 * Gives next-auth only what it can answer: it would take an address to go back to that is none, a body that is no JSON or one
 * without an end for its own failure.
 */
export async function answerSoundly(
  request: NextRequest,
  answer: (sound: NextRequest) => Promise<Response>,
): Promise<Response> {
  let sound: NextRequest;
  try {
    sound = await assertSound(request);
  } catch (error) {
    const response = toResponse(problemAnswer(error));
    for (const { name } of oddCookies(request)) response.headers.append("Set-Cookie", goneCookie(name)); // or every next try ends here too
    return response;
  }
  return await answer(sound);
}

async function assertSound(request: NextRequest): Promise<NextRequest> {
  const { pathname, searchParams } = request.nextUrl;
  if (!known.test(pathname)) throw notFound("Dit adres");
  if (oddCookies(request).length > 0) throw odd("callbackUrl");
  for (const [name, value] of searchParams) assertParam(name, value);
  if (request.method !== "POST") return request;
  const text = new TextDecoder().decode(await readAtMost(request, longestBody));
  for (const [name, value] of fieldsIn(text, request.headers.get("content-type") ?? "")) {
    if (typeof value !== "string") throw odd(name);
    if (name === "callbackUrl" || name === "csrfToken") assertParam(name, value);
  }
  const { method, headers } = request;
  return new NextRequest(request.url, { method, headers, body: text });
}

function fieldsIn(text: string, type: string): [string, unknown][] {
  if (!type.includes("application/json")) return [...new URLSearchParams(text)];
  try {
    return Object.entries(JSON.parse(text) as object);
  } catch {
    throw odd("");
  }
}

/** Much of it comes back in the header that says where to go. */
function assertParam(name: string, value: string): void {
  if (!/^[ -~]*$/.test(value) || (name === "callbackUrl" && !isCallback(value))) throw odd(name);
}

function isCallback(value: string): boolean {
  if (value === "") return true;
  const [base] = value.startsWith("/") ? ["http://here"] : [];
  return URL.canParse(value, base) && /^https?:$/.test(new URL(value, base).protocol);
}

function oddCookies(request: NextRequest): { name: string }[] {
  return request.cookies
    .getAll()
    .filter(
      ({ name, value }) =>
        name.endsWith("next-auth.callback-url") && !(/^[!-~]*$/.test(value) && isCallback(value)),
    );
}

/** Browsers take nothing but Secure for a name that begins with `__`. */
function goneCookie(name: string): string {
  return `${name}=; Path=/; Max-Age=0${name.startsWith("__") ? "; Secure" : ""}`;
}

function odd(field: string) {
  return invalid([{ field, message: "Dit adres klopt niet." }]);
}
