import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { isThere } from "#db/database-file.ts";
import { Usage } from "../arguments.ts";
import { writePrivately } from "./private-files.ts";

/** Who guesses the secret is anybody. `openssl rand -hex 16` gives as many characters, each worth four bits. */
const shortest = 32;

export const secretFile = (database: string): string => `${database}.secret`;

/** The secret that signs the sessions, from the environment or from beside the database; null where it is still to be made. */
export function keptSecret(database: string, given: string | undefined): string | null {
  if (given !== undefined)
    return whole(given, "NEXTAUTH_SECRET", "leave it out: one is made and kept beside the database");
  const file = secretFile(database);
  if (!isThere(file)) return null;
  return whole(
    readFileSync(file, "utf8"),
    file,
    "remove it: a new one is made, and everybody signs in again",
  );
}

/** Makes the secret of a database, keeps it beside it, and never prints it. */
export function makeSecret(database: string): string {
  const secret = randomBytes(32).toString("hex");
  writePrivately(secretFile(database), secret);
  return secret;
}

function whole(text: string, where: string, otherwise: string): string {
  const secret = text.trim();
  if (secret.length >= shortest) return secret;
  const wrong = secret === "" ? "is empty" : `is shorter than ${shortest} characters`;
  throw new Usage(
    `${where} ${wrong}, so that anybody could sign a session. Set a long random one, or ${otherwise}.`,
  );
}
