import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAccount } from "#lib/accounts/commands/accounts.ts";
import { signIn as signInFromBrowser } from "#lib/client/session.ts";
import { askNextAuth } from "#lib/testing/ask-next-auth.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";

beforeEach(() => {
  vi.stubEnv("NEXTAUTH_URL", "https://tidk.example");
  vi.stubEnv("NEXTAUTH_SECRET", "secret");
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const email = "iemand@test.example";
const action = "callback/credentials";

test("what a broken database says never reaches whoever signs in", async () => {
  await withDatabase(async (database) => {
    serveFrom(database);
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const fields = { email, password: "geheim" };
    const sound = await askNextAuth({ action, fields });
    expect([sound.status, await sound.text()]).toEqual([401, expect.stringContaining("CredentialsSignin")]);
    await database.withTx(async (tx) => void tx.run("alter table credential rename to gone"));
    const broken = await askNextAuth({ action, fields });
    expect(broken.status).toBe(500);
    expect(await broken.text()).not.toMatch(/credential(?!s)|select|sqlite|no such|geheim/i);
    expect(log).toHaveBeenCalled();
  });
});

test("a password is never called wrong because the database was busy", async () => {
  await inSmallWorld(async ({ database, by, people }) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    serveFrom(database);
    const account = { email, name: "Iemand", role: "ministry" };
    const { oneTimePassword } = await createAccount.run(by(people.admin), account);
    const password = oneTimePassword ?? "";
    const answered: Response[] = [];
    vi.stubGlobal("fetch", async (_path: string, init?: { body: URLSearchParams }) => {
      if (!init) return Response.json({ csrfToken: "a".repeat(64) });
      const answer = await askNextAuth({ action, fields: Object.fromEntries(init.body) });
      answered.push(answer);
      return answer;
    });
    const other = new Sqlite(database.file);
    other.exec("begin immediate");
    await expect(signInFromBrowser(email, password)).rejects.toThrow("De gegevens zijn nu even bezet.");
    expect(answered.at(-1)?.status).toBe(503);
    expect(answered.at(-1)?.headers.get("retry-after")).toBe("2");
    other.exec("rollback");
    other.close();
    expect(await signInFromBrowser(email, "mis")).toBe(false);
    expect(await signInFromBrowser(email, password)).toBe(true);
  });
});
