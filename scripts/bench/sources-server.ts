import { createServer, type ServerResponse } from "node:http";
import { createDispatcher } from "#lib/server/api/dispatcher.ts";
import { apiRouter } from "#lib/server/api/node-router.ts";
import { operations } from "#lib/server/operations.ts";
import { ResponseCache } from "#lib/server/response-cache/response-cache.ts";

/** Serves the API from its sources as `npm start` serves it, in a process of its own; there is nothing besides. */
const dispatch = createDispatcher(operations, new ResponseCache("sources"));
const answer = apiRouter(dispatch, async (_request, response: ServerResponse) => {
  response.writeHead(404).end();
});
const server = createServer((request, response) => void answer(request, response));
server.listen(Number(process.env.PORT), process.env.HOST);
process.once("SIGTERM", () => process.exit(0));
