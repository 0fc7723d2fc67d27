import { createHash, createHmac, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { preparedFor } from "#db/prepared-statements.ts";
import { erasableKey, erasableText } from "./schema.ts";

/** SHA-256 as hex of the RFC 8785 canonical JSON of a value. */
export function hashOf(value: unknown): string {
  return createHash("sha256")
    .update(canonicalize(value) ?? "")
    .digest("hex");
}

/** The digest that stands for a text: the subject whose key made it, and HMAC-SHA-256 as hex. */
export function digestOf(subject: string, key: string, body: string): string {
  return `${subject}#${createHmac("sha256", Buffer.from(key, "hex")).update(body).digest("hex")}`;
}

export function subjectOf(digest: string): string {
  return digest.slice(0, digest.lastIndexOf("#"));
}

const placeholder = sql.placeholder;
const keyOf = preparedFor((on) =>
  on
    .select()
    .from(erasableKey)
    .where(eq(erasableKey.subject, placeholder("subject")))
    .prepare(),
);
const addKey = preparedFor((on) =>
  on
    .insert(erasableKey)
    .values({ subject: placeholder("subject"), key: placeholder("key") })
    .prepare(),
);
const addText = preparedFor((on) =>
  on
    .insert(erasableText)
    .values({ subject: placeholder("subject"), digest: placeholder("digest"), body: placeholder("body") })
    .onConflictDoNothing()
    .prepare(),
);

/** Keeps a text apart from the journal under its subject's key and returns the digest that stands for it. */
export async function keepText(tx: Tx, subject: string, body: string): Promise<string> {
  const [known] = keyOf(tx).all({ subject });
  const key = known?.key ?? randomBytes(32).toString("hex");
  if (!known) addKey(tx).run({ subject, key });
  const digest = digestOf(subject, key, body);
  addText(tx).run({ subject, digest, body });
  return digest;
}

/** Removes all texts of a subject, and the key, so that no digest can be matched with a guessed text. */
export async function eraseTexts(tx: Tx, subject: string): Promise<void> {
  await tx.delete(erasableText).where(eq(erasableText.subject, subject));
  await tx.delete(erasableKey).where(eq(erasableKey.subject, subject));
}
