import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { HashingQueue } from "./hashing-queue.ts";

/** Letters and digits that are not mistaken for one another when read aloud or typed over. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to be replaced at first sign-in: four groups of four, about 79 bits. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}

/** The server and its pages are two bundles, which hold this module twice: they hash in one queue. */
const holder = globalThis as typeof globalThis & { toezichtHashing?: HashingQueue };
holder.toezichtHashing ??= new HashingQueue();
const queue = holder.toezichtHashing;

/** The argon2id hash of a password, with its own salt and parameters inside. */
export async function hashPassword(password: string): Promise<string> {
  return await queue.run(() => hash(normalized(password)), true);
}

/** `isKnown`: whoever asks has something that strangers lack, and goes before them. */
export async function isPassword(passwordHash: string, password: string, isKnown = true): Promise<boolean> {
  return await queue.run(async () => {
    const asNow = normalized(password);
    if (await verify(passwordHash, asNow)) return true;
    return asNow !== password && (await verify(passwordHash, password)); // chosen in a version that took it as typed
  }, isKnown);
}

/** NIST SP 800-63B 3.1.1.2: the same letters are the same password, however a keyboard composes them. */
function normalized(password: string): string {
  return password.normalize("NFKC");
}
