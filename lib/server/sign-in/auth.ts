import { AsyncLocalStorage } from "node:async_hooks";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { Database } from "#db/open.ts";
import { endSession, sessionSeconds } from "#lib/accounts/commands/sessions.ts";
import { type ApiAnswer, toResponse } from "../api/answer.ts";
import { problemAnswer } from "../api/problem-answer.ts";
import { getDatabase } from "../database.ts";
import { cookieNamed, cookiesIn, sessionCookie } from "./cookies.ts";
import { deviceCookie, setDeviceCookie } from "./known-device.ts";
import { checkPassword } from "./sign-in.ts";

declare module "next-auth" {
  interface User {
    session?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    session?: string;
  }
}

/** What next-auth is answering now, and what it does not say itself. */
type Answering = { failed?: ApiAnswer; cookie?: string };
const answering = new AsyncLocalStorage<Answering>();

/**
 * What next-auth answers; it calls a password wrong that could not be looked at, and a session ended that goes on, because the
 * database was busy for one.
 */
export async function answerHonestly(answer: () => Promise<Response>): Promise<Response> {
  const besides: Answering = {};
  const answered = await answering.run(besides, answer);
  if (besides.failed) return toResponse(besides.failed);
  if (besides.cookie) answered.headers.append("Set-Cookie", besides.cookie);
  return answered;
}

/** Does what may fail; next-auth puts what is thrown into the address of the page to sign in, or says nothing of it. */
async function honestly<T>(work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(await getDatabase());
  } catch (error) {
    tell({ failed: problemAnswer(error) });
    throw new Error("Unavailable");
  }
}

function tell(besides: Answering): void {
  Object.assign(answering.getStore() ?? {}, besides);
}

/** Signing in with an address and a password, and out. The token names the session and nothing else (0188). */
export function authOptions(): NextAuthOptions {
  return {
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: "/inloggen", error: "/inloggen" },
    cookies: { sessionToken: sessionCookie(), callbackUrl: cookieNamed("next-auth.callback-url") },
    providers: [
      Credentials({
        name: "E-mailadres en wachtwoord",
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(given, request) {
          const { cookie = "", "x-forwarded-for": source = "" } = request.headers ?? {};
          const device = cookiesIn(cookie)[deviceCookie().name] ?? "";
          const attempt = { email: given?.email ?? "", password: given?.password ?? "", source, device };
          const user = await honestly((database) => checkPassword(database, attempt, new Date()));
          if (user) tell({ cookie: setDeviceCookie(device, user.id) });
          return user;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { session: user.session } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        const id = token?.session;
        if (id) await honestly(({ withTx }) => withTx((tx) => endSession(tx, id)));
      },
    },
  };
}
