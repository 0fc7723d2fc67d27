import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** Letters and digits that are not mistaken for one another when read aloud or typed over. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to be replaced at first sign-in: four groups of four, about 79 bits. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}

/** The argon2id hash of a password, with its own salt and parameters inside. */
export async function hashPassword(password: string): Promise<string> {
  return await hash(password);
}

export async function isPassword(passwordHash: string, password: string): Promise<boolean> {
  return await verify(passwordHash, password);
}
