import { createServer } from "node:net";
import { mailSettings } from "#lib/mail/settings.ts";
import { proxiesIn } from "#lib/server/client-address.ts";
import { Usage } from "../arguments.ts";
import type { Prepared } from "./prepare.ts";

/** The environment that the application is served in. */
export type Served = Record<"HOST" | "PORT" | "NEXTAUTH_URL" | "NEXTAUTH_SECRET" | "TIDK_DB", string>;

export type Address = Record<"host" | "port" | "publicAddress", string>;

/** Where the application is to be served. Whatever is wrong with the environment is told before anything is made. */
export async function settleAddress(): Promise<Address> {
  const host = process.env.HOST ?? "127.0.0.1";
  const port = process.env.PORT ?? "3000";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Usage(`PORT is “${port}”: that is not a port.`);
  if (host.trim() === "") throw new Usage("HOST is empty, which would be every address of this machine.");
  const refusal = await whyNotListening(host, Number(port));
  if (refusal === "EADDRINUSE")
    throw new Usage(`Port ${port} of ${host} is in use. Choose another: PORT=3001 npm start`);
  if (refusal !== null)
    throw new Usage(`This machine cannot listen at port ${port} of ${host} (${refusal}).`);
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  const publicAddress = process.env.NEXTAUTH_URL ?? address;
  if (!URL.canParse(publicAddress))
    throw new Usage(`NEXTAUTH_URL is “${publicAddress}”: that is no address.`);
  mailSettings(process.env);
  proxiesIn(process.env.TIDK_PROXY);
  return { host, port, publicAddress };
}

/** Says where a prepared database is served, and how to sign in to a demonstration. */
export function announce(
  { host, port, publicAddress }: Address,
  { file, secret, accounts }: Prepared,
): Served {
  tellHowToSignIn(publicAddress, file, accounts);
  return {
    HOST: host,
    PORT: port,
    NEXTAUTH_URL: publicAddress,
    NEXTAUTH_SECRET: secret,
    TIDK_DB: file,
  };
}

function tellHowToSignIn(address: string, file: string, accounts: Prepared["accounts"]): void {
  console.log(`\nToezicht in de klas: ${address}`);
  console.log(`Database: ${file}`);
  if (!accounts) return;
  console.log("\nA demonstration with invented schools. Sign in as:");
  for (const { role, email, password } of accounts)
    console.log(`  ${role.padEnd(12)} ${email.padEnd(34)} ${password}`);
  console.log("(also in demo-accounts.json beside the database)\n");
}

function whyNotListening(host: string, port: number): Promise<string | null> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => done(null)));
  });
}
