import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import { getDatabase } from "#lib/server/database.ts";
import { keptFront } from "#lib/server/kept/front.ts";

/** The server of the built application: Next behind the answers that are kept. Address and database come in the environment. */
const hostname = process.env.HOST ?? "127.0.0.1";
const port = Number(process.env.PORT ?? "3000");

const application = next({ dev: false, hostname, port });
await application.prepare();
const database = await getDatabase();
const build = readFileSync(join(".next", "BUILD_ID"), "utf8");
const answer = keptFront(database.read, build, application.getRequestHandler());

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error instanceof Error ? error.stack : "A request failed with what is no Error");
    response.destroy();
  });
});
server.listen(port, hostname);

/** Ends what was begun: no acknowledged write is lost by a stop anyway, but nobody needs to see a broken page. */
function stop(): void {
  server.close(async () => {
    await database.close();
    process.exit(0);
  });
  server.closeIdleConnections();
}
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
