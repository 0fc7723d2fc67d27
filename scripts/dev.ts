import { main } from "./arguments.ts";
import { prepareDatabase } from "./server/prepare.ts";
import { serve } from "./server/serve.ts";

/** `npm run dev`: as `npm start`, with the sources reloaded as they change. */
await main(async () => await serve("dev", await prepareDatabase()));
