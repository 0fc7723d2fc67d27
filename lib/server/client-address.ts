import { BlockList, isIP } from "node:net";
import { Problem } from "#lib/access/problem.ts";

/** The proxies whose X-Forwarded-For is believed: `TIDK_PROXY` names addresses or networks, with commas between. */
export function proxiesIn(setting: string | undefined): BlockList {
  const proxies = new BlockList();
  for (const part of (setting ?? "").split(",").map((piece) => piece.trim())) {
    if (part === "") continue;
    const [host = "", bits, ...more] = part.split("/");
    const address = addressIn(host);
    if (!address || more.length > 0 || !isLength(bits, address))
      throw new Problem("invalid", `TIDK_PROXY names “${part}”: that is no address of a proxy.`);
    if (bits === undefined) proxies.addAddress(address, familyOf(address));
    else proxies.addSubnet(address, Number(bits), familyOf(address));
  }
  return proxies;
}

/**
 * Whom a request is counted for: the nearest address that is no proxy of ours. What stands before it in X-Forwarded-For is what
 * that client says of itself. An IPv6 address counts with its whole /64, which one client has to itself.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  proxies: BlockList,
): string {
  let client = addressIn(socketAddress ?? "");
  for (const hop of forwardedFor?.split(",").toReversed() ?? []) {
    if (!client || !proxies.check(client, familyOf(client))) break;
    const before = addressIn(hop);
    if (!before) break;
    client = before;
  }
  if (!client) return "unknown";
  return isIP(client) === 4 ? client : `${groupsOf(client).slice(0, 4).join(":")}::/64`;
}

export function isProxy(socketAddress: string | undefined, proxies: BlockList): boolean {
  const address = addressIn(socketAddress ?? "");
  return address !== null && proxies.check(address, familyOf(address));
}

/** An address alone – without port, brackets or zone, an IPv4 address inside IPv6 as itself – or null. */
function addressIn(text: string): string | null {
  const [, bracketed, dotted] = /^\[(.*)\](?::\d+)?$|^([\d.]+):\d+$/.exec(text.trim()) ?? [];
  const [address = ""] = (bracketed ?? dotted ?? text.trim()).split("%");
  if (isIP(address) !== 6) return isIP(address) === 4 ? address : null;
  const groups = groupsOf(address);
  const isMapped = groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff";
  if (!isMapped) return address;
  return groups
    .slice(6)
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
    .join(".");
}

/** The eight groups of an IPv6 address, however it is written. */
function groupsOf(address: string): string[] {
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = [], after = []] = short.split("::").map((side) => (side === "" ? [] : side.split(":")));
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  return [...before, ...zeros, ...after];
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 4 ? "ipv4" : "ipv6";
}

function isLength(bits: string | undefined, address: string): boolean {
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128);
}
