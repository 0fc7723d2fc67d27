import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { Usage } from "../arguments.ts";
import type { Prepared } from "./prepare.ts";

const typescript = ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];
const memory = ["--max-semi-space-size=16", "--max-old-space-size=384"];

/** What Node runs: the built application behind our own server, or Next's server that reloads sources. */
const programs = {
  start: () => [...memory, ...typescript, join("scripts", "server", "listen.ts")],
  dev: (host: string, port: string) => [
    join("node_modules", "next", "dist", "bin", "next"),
    "dev",
    "-H",
    host,
    "-p",
    port,
  ],
};

/** Runs Next over a prepared database until it is stopped; gives its exit code. */
export async function serve(mode: "start" | "dev", { file, secret, accounts }: Prepared): Promise<number> {
  const host = process.env.HOST ?? "127.0.0.1";
  const port = process.env.PORT ?? "3000";
  if (!/^\d{1,5}$/.test(port)) throw new Usage(`PORT is “${port}”: that is not a port.`);
  if (!(await isFree(host, Number(port))))
    throw new Usage(`Port ${port} of ${host} is in use. Choose another: PORT=3001 npm start`);
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  tellHowToSignIn(process.env.NEXTAUTH_URL ?? address, file, accounts);
  const child = spawn(process.execPath, programs[mode](host, port), {
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_ENV: mode === "start" ? "production" : "development",
      HOST: host,
      PORT: port,
      NEXT_TELEMETRY_DISABLED: "1",
      NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? address,
      NEXTAUTH_SECRET: secret,
      TIDK_DB: file,
    },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  return await new Promise((done) => child.once("exit", (code) => done(code ?? 0)));
}

function tellHowToSignIn(address: string, file: string, accounts: DemoAccounts): void {
  console.log(`\nToezicht in de klas: ${address}`);
  console.log(`Database: ${file}`);
  if (!accounts) return;
  console.log("\nA demonstration with invented schools. Sign in as:");
  for (const { role, email, password } of accounts)
    console.log(`  ${role.padEnd(12)} ${email.padEnd(34)} ${password}`);
  console.log("(also in demo-accounts.json beside the database)\n");
}

type DemoAccounts = Prepared["accounts"];

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(false));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });
}
