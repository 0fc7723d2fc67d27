import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { encode } from "next-auth/jwt";
import { createDispatcher } from "#lib/server/api/dispatcher.ts";
import { apiRouter } from "#lib/server/api/node-router.ts";
import { getDatabase } from "#lib/server/database.ts";
import { operations } from "#lib/server/operations.ts";
import { ResponseCache } from "#lib/server/response-cache/response-cache.ts";
import { checkPassword } from "#lib/server/sign-in.ts";

/**
 * Serves the API from its sources, in a process of its own, as `npm start` serves it. Signing in goes over the
 * addresses of next-auth, whose providers only a bundler can load.
 */
const secret = "a secret of a server that nobody reaches";
process.env.NEXTAUTH_SECRET = secret;
const database = await getDatabase();
const answer = apiRouter(createDispatcher(operations, new ResponseCache("sources")), ask);
const server = createServer((request, response) => void answer(request, response));
server.listen(Number(process.env.PORT), process.env.HOST);
process.once("SIGTERM", () => process.exit(0));

async function ask(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "", process.env.NEXTAUTH_URL);
  const known = await answerTo(url, request);
  response.writeHead(known.status, Object.fromEntries(known.headers));
  response.end(await known.text());
}

async function answerTo(url: URL, request: IncomingMessage): Promise<Response> {
  if (url.pathname === "/api/auth/csrf") return Response.json({ csrfToken: "none" });
  if (url.pathname === "/api/auth/callback/credentials") return await signedIn(await text(request));
  return new Response(null, { status: 404 });
}

async function signedIn(form: string): Promise<Response> {
  const { email = "", password = "" } = Object.fromEntries(new URLSearchParams(form));
  const account = await checkPassword(database, { email, password, address: "" });
  if (!account) return new Response(null, { status: 401 });
  const token = { sub: account.id, sessionVersion: account.sessionVersion };
  const cookie = await encode({ token, secret });
  return Response.json({}, { headers: { "set-cookie": `next-auth.session-token=${cookie}` } });
}
