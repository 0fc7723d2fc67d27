import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import type { Role } from "#lib/access/actor.ts";
import { freePort } from "../../scripts/server/free-port.ts";
import { signIn, waitForHydration } from "./people.ts";

/** A certificate that nobody trusts, and its key. */
const pem = readFileSync(new URL("./tests-alone.pem", import.meta.url));

type Account = { role: Role; email: string; password: string };

/**
 * A server of one test, behind a proxy: once armed, the server is killed as soon as it has answered a request – so
 * after its commit – and the answer never reaches the browser.
 */
export class KillableServer {
  readonly address: string;
  readonly #port: number;
  readonly #directory = mkdtempSync(join(tmpdir(), "toezicht-kill-"));
  readonly #proxy: Server;
  #process: ChildProcess | null = null;
  #killAddress: RegExp | null = null;
  #onKilled: (() => void) | null = null;

  private constructor(port: number, proxyPort: number, isSecure: boolean) {
    this.#port = port;
    this.address = `${isSecure ? "https" : "http"}://127.0.0.1:${proxyPort}`;
    const forward = (incoming: IncomingMessage, answer: ServerResponse) => this.#forward(incoming, answer);
    this.#proxy = isSecure ? createSecureServer({ key: pem, cert: pem }, forward) : createServer(forward);
    this.#proxy.listen(proxyPort, "127.0.0.1");
  }

  static async start(): Promise<KillableServer> {
    const server = new KillableServer(await freePort(), await freePort(), false);
    await server.restart();
    return server;
  }

  /** A server that people reach over https, with a database that `make` made: the demonstration stays away from there. */
  static async startSecure(make: (file: string) => Promise<void>): Promise<KillableServer> {
    const server = new KillableServer(await freePort(), await freePort(), true);
    await make(join(server.#directory, "toezicht.db"));
    await server.restart();
    return server;
  }

  async restart(): Promise<void> {
    this.#process = spawn(process.execPath, [".next/programs/start.mjs"], {
      stdio: "ignore",
      env: {
        ...process.env,
        NODE_ENV: "production",
        HOST: "127.0.0.1",
        PORT: String(this.#port),
        TIDK_DB: this.databaseFile,
        ...(this.address.startsWith("http:") && { TIDK_DEMO: "1" }),
        TIDK_PROXY: "127.0.0.1",
        NEXTAUTH_URL: this.address,
      },
    });
    while (this.#process.exitCode === null) {
      const isUp = await fetch(`http://127.0.0.1:${this.#port}/inloggen`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isUp) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`The server ended with ${this.#process.exitCode}.`);
  }

  get databaseFile(): string {
    return join(this.#directory, "toezicht.db");
  }

  accountOf(role: Role): Account {
    const accounts: Account[] = JSON.parse(readFileSync(join(this.#directory, "demo-accounts.json"), "utf8"));
    const account = accounts.find((candidate) => candidate.role === role);
    if (!account) throw new Error(`The demonstration has no ${role}.`);
    return account;
  }

  /** Kills the server once it has answered a POST to such an address; settles when that has happened. */
  killAfter(address: RegExp): Promise<void> {
    this.#killAddress = address;
    return new Promise((done) => {
      this.#onKilled = done;
    });
  }

  async stop(): Promise<void> {
    this.#process?.kill("SIGKILL");
    this.#proxy.closeAllConnections();
    await new Promise((done) => this.#proxy.close(done));
    rmSync(this.#directory, { recursive: true });
  }

  #forward(incoming: IncomingMessage, answer: ServerResponse): void {
    const { url, method, socket } = incoming;
    const hops = [incoming.headers["x-forwarded-for"], socket.remoteAddress].filter(Boolean).join(", ");
    const headers = { ...incoming.headers, "x-forwarded-for": hops };
    const forwarded = request(
      { host: "127.0.0.1", port: this.#port, path: url, method, headers },
      (response) => {
        if (method === "POST" && response.statusCode === 201 && this.#killAddress?.test(url ?? "")) {
          this.#killAddress = null;
          this.#process?.kill("SIGKILL");
          answer.destroy();
          this.#onKilled?.();
          return;
        }
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      },
    );
    forwarded.on("error", () => answer.destroy());
    incoming.pipe(forwarded);
  }
}

/** A page of a user with this role, signed in at such a server. */
export async function pageAt(browser: Browser, server: KillableServer, role: Role): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.address });
  await signIn(context.request, server.accountOf(role));
  return waitForHydration(await context.newPage());
}
