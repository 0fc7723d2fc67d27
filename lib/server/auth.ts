import { AsyncLocalStorage } from "node:async_hooks";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { type ApiAnswer, toResponse } from "./api/answer.ts";
import { problemAnswer } from "./api/problem-answer.ts";
import { getDatabase } from "./database.ts";
import { checkPassword } from "./sign-in.ts";

declare module "next-auth" {
  interface User {
    sessionVersion?: number;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionVersion?: number;
  }
}

/** What next-auth is answering now. */
const attempts = new AsyncLocalStorage<{ failed?: ApiAnswer }>();

/** What next-auth answers; it calls a password wrong that could not be looked at, because the database was busy for one. */
export async function answerHonestly(answer: () => Promise<Response>): Promise<Response> {
  const attempt: { failed?: ApiAnswer } = {};
  const answered = await attempts.run(attempt, answer);
  return attempt.failed ? toResponse(attempt.failed) : answered;
}

const hours = 60 * 60;

/**
 * Signing in with an address and a password. The token names the account and its session version only; name and
 * role are never in it. Cookies are Secure when the public address is https (next-auth's own rule).
 */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: 12 * hours },
  pages: { signIn: "/inloggen", error: "/inloggen" },
  providers: [
    Credentials({
      name: "E-mailadres en wachtwoord",
      credentials: { email: { type: "email" }, password: { type: "password" } },
      async authorize(given, request) {
        const address =
          String(request.headers?.["x-forwarded-for"] ?? "")
            .split(",")[0]
            ?.trim() ?? "";
        const attempt = { email: given?.email ?? "", password: given?.password ?? "", address };
        try {
          return await checkPassword(await getDatabase(), attempt);
        } catch (error) {
          const failed = problemAnswer(error);
          Object.assign(attempts.getStore() ?? {}, { failed });
          // next-auth puts what is thrown here into the address of the page to sign in.
          throw new Error("Unavailable");
        }
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      return user ? { sub: user.id, sessionVersion: user.sessionVersion } : token;
    },
    session: ({ session }) => ({ expires: session.expires }),
  },
};
