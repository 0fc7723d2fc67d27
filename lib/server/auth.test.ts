import { createHash } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { afterEach, expect, test, vi } from "vitest";
import type { Database } from "#db/open.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { authOptions } from "./auth.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const holder = globalThis as { toezichtDatabase?: Promise<Database> };

/** What next-auth answers to somebody who signs in: where they go, and all that it sends. */
async function signIn(): Promise<{ status: number; sent: string }> {
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
    body: { csrfToken, email: "a@test.example", password: "geheim", json: "true" },
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
