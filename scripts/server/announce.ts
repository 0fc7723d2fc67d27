import { createServer } from "node:net";
import { Usage } from "../arguments.ts";
import type { Prepared } from "./prepare.ts";

/** The environment that the application is served in. */
export type Served = Record<"HOST" | "PORT" | "NEXTAUTH_URL" | "NEXTAUTH_SECRET" | "TIDK_DB", string>;

/** Settles where a prepared database is served and says so, with how to sign in to a demonstration. */
export async function announce({ file, secret, accounts }: Prepared): Promise<Served> {
  const host = process.env.HOST ?? "127.0.0.1";
  const port = process.env.PORT ?? "3000";
  if (!/^\d{1,5}$/.test(port)) throw new Usage(`PORT is “${port}”: that is not a port.`);
  if (!(await isFree(host, Number(port))))
    throw new Usage(`Port ${port} of ${host} is in use. Choose another: PORT=3001 npm start`);
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  const publicAddress = process.env.NEXTAUTH_URL ?? address;
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

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(false));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });
}
