import type { IncomingMessage, ServerResponse } from "node:http";
import { clientAddress, proxiesIn } from "./client-address.ts";

/** RFC 6797, for a year. Not for the domains below: those are not this application's to decide about. */
const strictTransport = ["Strict-Transport-Security", "max-age=31536000"] as const;

type Settings = Readonly<Record<string, string | undefined>>;

/**
 * What is done with every request before anything else sees it: X-Forwarded-For holds the one address that it is counted for from
 * here on, whatever the client wrote there, and under https the answer tells browsers to stay with https.
 */
export function receiver(settings: Settings): (request: IncomingMessage, response: ServerResponse) => void {
  const proxies = proxiesIn(settings.TIDK_PROXY);
  const isSecure = settings.NEXTAUTH_URL?.startsWith("https:") === true;
  let isTold = settings.TIDK_PROXY !== undefined;
  return (request, response) => {
    const { headers, socket } = request;
    const claimed = headers["x-forwarded-for"]?.toString();
    headers["x-forwarded-for"] = clientAddress(socket.remoteAddress, claimed, proxies);
    if (isSecure) response.setHeader(...strictTransport);
    if (claimed === undefined || isTold) return;
    isTold = true;
    console.error(
      `X-Forwarded-For from ${socket.remoteAddress} is not believed. If that is your proxy, name it in TIDK_PROXY.`,
    );
  };
}
