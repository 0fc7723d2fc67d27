import type { IncomingMessage } from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { invalid } from "#lib/access/problem.ts";
import type { ApiAnswer } from "../api/answer.ts";
import { methodNotAllowed, problemAnswer } from "../api/problem-answer.ts";
import { oddRequestPage } from "./odd-request-page.ts";

const apiMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const pageMethods = ["GET", "HEAD"];

const mostHeaders = 100;

/** A name or an address, and a port. */
const host = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** What Next makes addresses of: what is none would be a failure there. */
const forwarded = {
  "x-forwarded-host": host,
  "x-forwarded-proto": /^https?$/i,
  "x-forwarded-port": /^\d{1,5}$/,
} as const;

/** What is answered instead of a request that is none; null where it can go on. */
export function refusalOf(request: IncomingMessage): ApiAnswer | null {
  const { method = "", url = "" } = request;
  const methods = url.startsWith("/api/") ? apiMethods : pageMethods;
  const isSound = isSoundAddress(url) && hasSoundHeaders(request);
  if (isSound && methods.includes(method)) return null;
  const refused = isSound ? methodNotAllowed(methods.join(", ")) : notSound();
  const wantsPage = !url.startsWith("/api/") && request.headers.accept?.includes("text/html");
  return wantsPage ? oddRequestPage(refused) : refused;
}

function notSound(): ApiAnswer {
  return problemAnswer(invalid([{ field: "", message: "Dit adres klopt niet." }]));
}

/** A path of this server, in ASCII, whose escapes are UTF-8 and none of them a sign of control or another way to write `/`. */
function isSoundAddress(url: string): boolean {
  if (!/^\/(?![/\\])[!"$-[\]-~]*$/.test(url)) return false;
  try {
    const [path = ""] = url.split("?");
    return !/[\p{Cc}\\]/u.test(decodeURIComponent(path)) && decodeURIComponent(url) !== "";
  } catch {
    return false;
  }
}

function hasSoundHeaders({ rawHeaders, headers, httpVersion }: IncomingMessage): boolean {
  if (rawHeaders.length / 2 > mostHeaders) return false;
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host").length;
  if (hosts > 1 || (headers.host === undefined ? httpVersion !== "1.0" : !host.test(headers.host)))
    return false;
  for (const [name, form] of Object.entries(forwarded)) {
    const given = headers[name];
    if (
      given !== undefined &&
      !String(given)
        .split(",")
        .every((part) => form.test(part.trim()))
    )
      return false;
  }
  const { origin } = headers;
  if (origin !== undefined && origin !== "null" && !URL.canParse(origin)) return false;
  return isRouterState(headers["next-router-state-tree"]);
}

/** Read as Next reads it, to whom it would be a failure. */
function isRouterState(state: string | string[] | undefined): boolean {
  try {
    parseAndValidateFlightRouterState(state);
    return true;
  } catch {
    return false;
  }
}
