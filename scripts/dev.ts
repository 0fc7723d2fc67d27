import { spawn } from "node:child_process";
import { join } from "node:path";
import { main } from "./arguments.ts";
import { announce, settleAddress } from "./server/announce.ts";
import { prepareDatabase } from "./server/prepare.ts";

/** `npm run dev`: as `npm start`, with the sources reloaded as they change. */
await main(async () => {
  const address = await settleAddress();
  const served = announce(address, await prepareDatabase(address.publicAddress));
  const next = join("node_modules", "next", "dist", "bin", "next");
  const child = spawn(process.execPath, [next, "dev", "-H", served.HOST, "-p", served.PORT], {
    stdio: "inherit",
    env: { ...process.env, ...served, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  return await new Promise<number>((done) => child.once("exit", (code) => done(code ?? 0)));
});
