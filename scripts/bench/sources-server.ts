import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { encode } from "next-auth/jwt";
import { commandDoor } from "#lib/server/command-door.ts";
import { getDatabase } from "#lib/server/database.ts";
import { endpoint } from "#lib/server/endpoint.ts";
import { keptFront } from "#lib/server/kept/front.ts";
import { questions } from "#lib/server/questions.ts";
import { signIn } from "#lib/server/sign-in.ts";

/**
 * Serves the API from its sources, in a process of its own: commands and kept answers as `npm start` serves them, all
 * else without Next. Signing in goes over the addresses of next-auth, whose providers only a bundler can load.
 */
const secret = "a secret of a server that nobody reaches";
process.env.NEXTAUTH_SECRET = secret;
const database = await getDatabase();
const answer = commandDoor(keptFront(database.read, "sources", ask));
const server = createServer((request, response) => void answer(request, response));
server.listen(Number(process.env.PORT), process.env.HOST);
process.once("SIGTERM", () => process.exit(0));

async function ask(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "", process.env.NEXTAUTH_URL);
  const known = await answerTo(url, request);
  response.writeHead(known.status, Object.fromEntries(known.headers));
  if (known.body)
    await pipeline(known.body, response).catch(() => response.destroy()); // a client hung up
  else response.end();
}

async function answerTo(url: URL, request: IncomingMessage): Promise<Response> {
  if (url.pathname === "/api/auth/csrf") return Response.json({ csrfToken: "none" });
  if (url.pathname === "/api/auth/callback/credentials") return await signedIn(await text(request));
  const operation = questions.find(({ path }) => url.pathname === `/api/v1${path}`);
  if (!operation) return new Response(null, { status: 404 });
  const headers = { cookie: request.headers.cookie ?? "" };
  return await endpoint(operation)(new Request(url, { headers }), { params: Promise.resolve({}) });
}

async function signedIn(form: string): Promise<Response> {
  const { email = "", password = "" } = Object.fromEntries(new URLSearchParams(form));
  const account = await signIn(database, { email, password, address: "" });
  if (!account) return new Response(null, { status: 401 });
  const token = { sub: account.id, sessionVersion: account.sessionVersion };
  const cookie = await encode({ token, secret });
  return Response.json({}, { headers: { "set-cookie": `next-auth.session-token=${cookie}` } });
}
