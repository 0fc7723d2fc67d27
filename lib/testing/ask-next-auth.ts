import { createHash } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { answerHonestly, authOptions } from "#lib/server/sign-in/auth.ts";
import { cookiesIn } from "#lib/server/sign-in/cookies.ts";

type Asked = {
  action: "callback/credentials" | "signout";
  fields?: Record<string, string>;
  cookie?: string;
  /** Whom the request is counted for. */
  client?: string;
};

/** What is answered to a form of next-auth, as the route answers it. */
export async function askNextAuth(asked: Asked): Promise<Response> {
  const { action, fields = {}, cookie = "", client = "192.0.2.1" } = asked;
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  const csrfToken = "a".repeat(64);
  const seal = createHash("sha256").update(`${csrfToken}${secret}`).digest("hex");
  const prefix = process.env.NEXTAUTH_URL?.startsWith("https:") ? "__Host-" : "";
  const answer = { status: 200, headers: new Headers(), body: "" };
  const response = {
    status(status: number) {
      answer.status = status;
      return response;
    },
    getHeader: () => answer.headers.getSetCookie(),
    setHeader(name: string, value: string | string[]) {
      answer.headers.delete(name);
      for (const each of [value].flat()) answer.headers.append(name, each);
    },
    json(body: unknown) {
      answer.body = JSON.stringify(body);
    },
  };
  const request = {
    method: "POST",
    query: { nextauth: action.split("/") },
    headers: { host: "tidk.example", "x-forwarded-for": client, cookie },
    cookies: {
      ...cookiesIn(decodeURIComponent(cookie)),
      [`${prefix}next-auth.csrf-token`]: `${csrfToken}|${seal}`,
    },
    body: { csrfToken, ...fields, json: "true" },
  };
  return await answerHonestly(async () => {
    const handle = NextAuth({ ...authOptions(), secret });
    await handle(request as unknown as NextApiRequest, response as unknown as NextApiResponse);
    return new Response(answer.body, answer);
  });
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .filter((pair) => !pair.endsWith("="))
    .join("; ");
}
