import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createDatabase, openDatabase, openReadOnly } from "#db/open.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidk-disk-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const path = (name: string) => join(folder, name);
const modeOf = (name: string) => (statSync(path(name)).mode & 0o777).toString(8);

/** Runs a command as npm does, under the widest umask: what it leaves in the folder, and what it says. */
function run(script: string, args: readonly string[], env: Record<string, string> = {}) {
  const command = `umask 000; exec "${process.execPath}" scripts/${script}.ts "$@"`;
  const { stdout, stderr, status } = spawnSync("sh", ["-c", command, "sh", ...args], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, ...env } as unknown as NodeJS.ProcessEnv,
  });
  return { said: stdout + stderr, status };
}

test("a database, what SQLite keeps beside it and a copy of it are for their owner alone", async () => {
  const mask = process.umask(0);
  try {
    const database = await createDatabase(path("a.db"));
    expect(readdirSync(folder).map((name) => `${name} ${modeOf(name)}`)).toEqual([
      "a.db 600",
      "a.db-shm 600",
      "a.db-wal 600",
    ]);
    await database.close();
  } finally {
    process.umask(mask);
  }
  expect(run("backup", ["--db", path("a.db"), "--to", path("copy.db")]).status).toBe(0);
  expect(modeOf("copy.db")).toBe("600");
  expect(run("backup", ["--db", path("a.db"), "--to", path("copy.db")]).said).toContain("exists already");
});

test("a database of a later version is refused with a sentence, to write and to read, and stays as it was", async () => {
  await (await createDatabase(path("a.db"))).close();
  const later = new Sqlite(path("a.db"));
  later.prepare("insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)").run();
  later.pragma("journal_mode = DELETE");
  later.close();
  await expect(openDatabase(path("a.db"))).rejects.toThrow(/van een latere versie/);
  expect(() => openReadOnly(path("a.db"))).toThrow(/van een latere versie/);
  const { said, status } = run("init", ["--db", path("a.db"), "--admin", "a@test.example"]);
  expect([said, status]).toEqual([expect.stringMatching(/^Deze database is van een latere versie.*\n$/), 1]);
  expect(readdirSync(folder)).toEqual(["a.db"]);
});

test.each([
  ["init", ["--admin", "geen adres"]],
  ["import", ["kapot.csv"]],
] as const)("a refused %s leaves nothing behind", (script, args) => {
  writeFileSync(path("kapot.csv"), "a;b\n1;2");
  const given = args.map((arg) => (arg === "kapot.csv" ? path(arg) : arg));
  expect(run(script, ["--db", path("new.db"), ...given]).status).not.toBe(0);
  expect(readdirSync(folder)).toEqual(["kapot.csv"]);
});

test.each([
  ["a port that is none", { PORT: "poort" }],
  ["an address that is none", { PORT: "0", NEXTAUTH_URL: "geen adres" }],
  ["a proxy that is none", { PORT: "0", TIDK_PROXY: "proxy.example" }],
  ["half of the settings for mail", { PORT: "0", TIDK_SMTP_URL: "smtp://mail.example" }],
])("a start with %s leaves nothing behind", (_what, env) => {
  const { said, status } = run("start", [], { ...env, TIDK_DB: path("data/t.db") } as Record<string, string>);
  expect(status, said).not.toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

test("a start at a port that is taken leaves nothing behind", async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  try {
    const { port } = other.address() as { port: number };
    const { said, status } = run("start", [], { PORT: String(port), TIDK_DB: path("data/t.db") });
    expect([said, status]).toEqual([expect.stringContaining("is in use"), 2]);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    other.close();
  }
});
