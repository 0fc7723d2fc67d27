import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { getSecret } from "#lib/server/secret.ts";
import { cookieNamed } from "./cookies.ts";

/** Accounts that sign in on one device and are known there. */
const mostAccounts = 5;
const keptForSeconds = 180 * 24 * 60 * 60;

export const deviceCookie = () => cookieNamed("tidk-device");

/**
 * The name of a device on which an account signed in before, from its cookie; null for any other device or account. A cookie
 * holds random names with a seal for one account each, and says nothing of whose they are.
 */
export function knownDevice(cookie: string, accountId: string): string | null {
  return parts(cookie).find((part) => isSealed(part, accountId)) ?? null;
}

/** The cookie of a device on which this account has signed in, as it is set. */
export function setDeviceCookie(cookie: string, accountId: string): string {
  const name = randomBytes(12).toString("base64url");
  const own = knownDevice(cookie, accountId) ?? `${name}.${sealOf(name, accountId)}`;
  const others = parts(cookie).filter((part) => part !== own);
  const value = [own, ...others].slice(0, mostAccounts).join("~");
  const secure = deviceCookie().options.secure ? "; Secure" : "";
  return `${deviceCookie().name}=${value}; Path=/; Max-Age=${keptForSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

function parts(cookie: string): string[] {
  return cookie
    .split("~")
    .slice(0, mostAccounts)
    .filter((part) => /^[\w-]{16}\.[\w-]{43}$/.test(part));
}

function isSealed(part: string, accountId: string): boolean {
  const [name = "", seal = ""] = part.split(".");
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(name, accountId)));
}

function sealOf(name: string, accountId: string): string {
  return createHmac("sha256", getSecret()).update(`device ${name} ${accountId}`).digest("base64url");
}
