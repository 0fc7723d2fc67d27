import { AsyncLocalStorage } from "node:async_hooks";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { Database } from "#db/open.ts";
import { endSession, sessionSeconds } from "#lib/accounts/commands/sessions.ts";
import { type ApiAnswer, toResponse } from "../api/answer.ts";
import { problemAnswer } from "../api/problem-answer.ts";
import { getDatabase } from "../database.ts";
import { cookieNamed, sessionCookie } from "./cookies.ts";
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

/** What next-auth is answering now. */
const attempts = new AsyncLocalStorage<{ failed?: ApiAnswer }>();

/**
 * What next-auth answers; it calls a password wrong that could not be looked at, and a session ended that goes on, because the
 * database was busy for one.
 */
export async function answerHonestly(answer: () => Promise<Response>): Promise<Response> {
  const attempt: { failed?: ApiAnswer } = {};
  const answered = await attempts.run(attempt, answer);
  return attempt.failed ? toResponse(attempt.failed) : answered;
}

/** Does what may fail; next-auth puts what is thrown into the address of the page to sign in, or says nothing of it. */
async function honestly<T>(work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(await getDatabase());
  } catch (error) {
    Object.assign(attempts.getStore() ?? {}, { failed: problemAnswer(error) });
    throw new Error("Unavailable");
  }
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
          const address = String(request.headers?.["x-forwarded-for"] ?? "");
          const attempt = { email: given?.email ?? "", password: given?.password ?? "", address };
          return await honestly((database) => checkPassword(database, attempt));
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
