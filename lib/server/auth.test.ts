import { createHash } from "node:crypto";
import Sqlite from "better-sqlite3";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { afterEach, expect, test, vi } from "vitest";
import type { Database } from "#db/open.ts";
import { createAccount } from "#lib/accounts/commands/accounts.ts";
import { signIn as signInFromBrowser } from "#lib/client/session.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { answerHonestly, authOptions } from "./auth.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const holder = globalThis as { toezichtDatabase?: Promise<Database> };

/** What next-auth answers to somebody who signs in: where they go, and all that it sends. */
async function signIn(
  given = { email: "a@test.example", password: "geheim" },
): Promise<{ status: number; sent: string }> {
  const csrfToken = "a".repeat(64);
  const seal = createHash("sha256").update(`${csrfToken}secret`).digest("hex");
  const answer = { status: 200, sent: "" };
  const add = (...parts: unknown[]) => {
    answer.sent += JSON.stringify(parts);
  };
  const response = {
    status(status: number) {
      answer.status = status;
      return response;
    },
    getHeader: () => undefined,
    setHeader: add,
    redirect: add,
    json: add,
    send: add,
    end: add,
  };
  const request = {
    method: "POST",
    query: { nextauth: ["callback", "credentials"] },
    headers: { host: "tidk.example" },
    cookies: { "__Host-next-auth.csrf-token": `${csrfToken}|${seal}` },
    body: { csrfToken, ...given, json: "true" },
  };
  const handle = NextAuth({ ...authOptions, secret: "secret" });
  await handle(request as unknown as NextApiRequest, response as unknown as NextApiResponse);
  return answer;
}

test("what a broken database says never reaches the address of the page to sign in", async () => {
  await withDatabase(async (database) => {
    vi.stubEnv("NEXTAUTH_URL", "https://tidk.example");
    vi.stubEnv("TIDK_DB", database.file);
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    holder.toezichtDatabase = Promise.resolve(database);
    const sound = await signIn();
    expect(sound.sent).toContain("error=CredentialsSignin");
    await database.withTx(async (tx) => void tx.run("alter table credential rename to gone"));
    const broken = await signIn();
    expect([broken.status, broken.sent]).toEqual([401, expect.stringContaining("error=Unavailable")]);
    expect(broken.sent).not.toMatch(/credential(?!s)|select|sqlite|no such|geheim/i);
    expect(log).toHaveBeenCalled();
  });
});

test("a password is never called wrong because the database was busy", async () => {
  await inSmallWorld(async ({ database, by, people }) => {
    vi.stubEnv("NEXTAUTH_URL", "https://tidk.example");
    vi.spyOn(console, "error").mockImplementation(() => {});
    serveFrom(database);
    const email = "iemand@test.example";
    const account = { email, name: "Iemand", role: "ministry" };
    const { oneTimePassword } = await createAccount.run(by(people.admin), account);
    const password = oneTimePassword ?? "";
    const answered: Response[] = [];
    vi.stubGlobal("fetch", async (path: string, init?: { body: URLSearchParams }) => {
      if (!init) return Response.json({ csrfToken: "a" });
      const given = { email, password: init.body.get("password") ?? "" };
      const answer = await answerHonestly(async () => {
        const { status, sent } = await signIn(given);
        return Response.json({ url: `${path} ${sent}` }, { status });
      });
      answered.push(answer);
      return answer;
    });
    const other = new Sqlite(database.file);
    other.exec("begin immediate");
    for (const tried of [password, "mis"]) {
      await expect(signInFromBrowser(email, tried)).rejects.toThrow("De gegevens zijn nu even bezet.");
      expect(answered.at(-1)?.status).toBe(503);
      expect(answered.at(-1)?.headers.get("retry-after")).toBe("2");
    }
    other.exec("rollback");
    other.close();
    expect(await signInFromBrowser(email, "mis")).toBe(false);
    expect(await signInFromBrowser(email, password)).toBe(true);
  });
});
