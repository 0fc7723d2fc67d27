import { main } from "./arguments.ts";
import { prepareDatabase } from "./server/prepare.ts";
import { serve } from "./server/serve.ts";

/** `npm start`: prepares the database, says how to sign in, and serves the built application. */
await main(async () => await serve("start", await prepareDatabase()));
