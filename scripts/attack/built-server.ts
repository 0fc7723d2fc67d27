import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "#lib/access/actor.ts";
import type { DemoAccount } from "#lib/demo/accounts.ts";
import { freePort } from "../server/free-port.ts";

/** The built application over a demonstration of its own, as `npm start` runs it. */
export type BuiltServer = {
  /** Its database. */
  file: string;
  port: number;
  url: string;
  /** What it wrote to its log since the last time. */
  log(): string;
  accountOf(role: Role): DemoAccount;
  cookieOf(role: Role): Promise<string>;
  stop(): Promise<void>;
};

export async function startBuilt(settings: Record<string, string> = {}): Promise<BuiltServer> {
  const folder = mkdtempSync(join(tmpdir(), "toezicht-attack-"));
  const file = join(folder, "toezicht.db");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["--max-old-space-size=384", ".next/programs/start.mjs"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      NEXTAUTH_URL: url,
      TIDK_DB: file,
      TIDK_DEMO: "1",
      ...settings,
    },
  });
  const ended = once(child, "exit");
  let written = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    written += text;
  });
  while (!(await fetch(`${url}/api/v1/openapi.json`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error(`The application did not start: ${written}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  const accounts = JSON.parse(readFileSync(join(folder, "demo-accounts.json"), "utf8")) as DemoAccount[];
  const log = () => {
    const text = written;
    written = "";
    return text;
  };
  log();
  const accountOf = (role: Role) => {
    const account = accounts.find((candidate) => candidate.role === role);
    if (!account) throw new Error(`The demonstration has no ${role}.`);
    return account;
  };
  return {
    file,
    port,
    url,
    log,
    accountOf,
    async cookieOf(role) {
      const { status, cookies } = await signIn(url, accountOf(role));
      if (status !== 200) throw new Error(`${role} could not sign in: ${status}.`);
      return cookies;
    },
    async stop() {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What is answered to somebody who signs in, from another address or device where `headers` say so. */
export async function signIn(
  url: string,
  { email, password }: Pick<DemoAccount, "email" | "password">,
  headers: { "x-forwarded-for"?: string; cookie?: string } = {},
) {
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const cookie = [cookiesOf(csrf), headers.cookie].filter(Boolean).join("; ");
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { ...headers, cookie },
    body: new URLSearchParams({ email, password, csrfToken, json: "true" }),
  });
  await answer.arrayBuffer();
  return {
    status: answer.status,
    retryAfter: Number(answer.headers.get("retry-after")),
    cookies: cookiesOf(answer),
  };
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
