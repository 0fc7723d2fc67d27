import { main } from "./arguments.ts";
import { announce, settleAddress } from "./server/announce.ts";
import { prepareDatabase } from "./server/prepare.ts";

/** `npm start`: prepares the database, says how to sign in, and serves the built application until it is stopped. */
await main(async () => {
  const address = await settleAddress();
  Object.assign(process.env, announce(address, await prepareDatabase(address.publicAddress)), {
    NEXT_TELEMETRY_DISABLED: "1",
  });
  const { listen } = await import("./server/listen.ts"); // reads the environment
  return await listen();
});
