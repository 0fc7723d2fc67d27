import { eq, inArray } from "drizzle-orm";
import type { FactRow, FactTable } from "#db/fact-tables.ts";
import { erasableText } from "#db/journal/schema.ts";
import type { Read } from "#db/open.ts";
import { account } from "#db/schema/accounts.ts";
import type { Actor } from "#lib/access/actor.ts";
import type { JournalArea } from "#lib/access/journal-area.ts";
import { type Action, allows, type Resource } from "#lib/access/policy.ts";

/** What stands in place of a text that was erased. */
export const erased = "(gewist)";

/** The text behind a digest. */
export async function textOf(read: Read, digest: string): Promise<string> {
  const [row] = await read.select().from(erasableText).where(eq(erasableText.digest, digest));
  return row?.body ?? erased;
}

/** The texts behind some digests; a null digest has no text. */
export async function textsOf(
  read: Read,
  digests: readonly (string | null)[],
): Promise<(digest: string | null) => string | null> {
  const wanted = [...new Set(digests.filter((digest) => digest !== null))];
  const rows = await read.select().from(erasableText).where(inArray(erasableText.digest, wanted));
  const bodies = new Map(rows.map((row) => [row.digest, row.body]));
  return (digest) => (digest === null ? null : (bodies.get(digest) ?? erased));
}

/** The names of accounts by id; the system and unknown accounts have none. */
export async function namesOf(read: Read, accountIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await read
    .select({ id: account.id, seq: account.seq, digest: account.nameDigest })
    .from(account)
    .where(inArray(account.id, [...new Set(accountIds)]))
    .orderBy(account.seq);
  const text = await textsOf(
    read,
    rows.map((row) => row.digest),
  );
  return new Map(rows.map((row) => [row.id, text(row.digest) ?? erased]));
}

type TextColumn = {
  [T in FactTable]: `${T}.${Extract<keyof FactRow<T>, `${string}Digest`>}`;
}[FactTable];

/** Why something was done or corrected belongs to the part of the work that its entry is about. */
type Reason = `reason of ${JournalArea}`;

/**
 * Whose text is it (model §8): the action whose row in the policy decides who reads it, on a page, in the API, in the journal, in a
 * file, a mail, a calendar or a report. A name has none: it is told with whatever it stands by.
 */
const readers: Record<TextColumn | Reason, Action | null> = {
  "account.nameDigest": null,
  "account.emailDigest": "account.list",
  "inspector.nameDigest": null,
  "savedView.nameDigest": "view.list",
  "keurmerkEvent.groundDigest": "keurmerk.read-ground",
  "location.contactDigest": "location.read-contact",
  "drawReplacement.reasonDigest": "planning.read",
  "interestRemoval.reasonDigest": "inspector.read",
  "visitReturn.textDigest": "planning.read-visit",
  "verdict.motivationDigest": "verdict.read-motivation",
  "finding.rationaleDigest": "visit.read-findings",
  "originalFinding.rationaleDigest": "visit.read-findings",
  "lessonObservation.groupDigest": "visit.read-findings",
  "lessonObservation.notesDigest": "visit.read-findings",
  "interview.notesDigest": "visit.read-findings",
  "seenDocument.nameDigest": "visit.read-findings",
  "seenDocument.notesDigest": "visit.read-findings",
  "visitSection.notesDigest": "visit.read-findings",
  "visitMistake.proposalDigest": "visit.read-findings",
  "visitMistake.reasonDigest": "visit.read-findings",
  "visitMistake.answerDigest": "visit.read-findings",
  "reason of register": "school.read-status",
  "reason of inspection": "visit.read-findings",
  "reason of verdict": "verdict.read-motivation",
  "reason of keurmerk": "keurmerk.read-ground",
  "reason of planning": "planning.read-visit",
  "reason of inspectors": "inspector.read",
  "reason of framework": "framework.list",
  "reason of accounts": "account.list",
  "reason of system": "journal.verify",
  "reason of personal": "view.list",
};

/** Whether somebody reads a text of this thing. */
export function readsText(actor: Actor, text: TextColumn | Reason, resource: Resource = {}): boolean {
  const action = readers[text];
  return action === null || allows(actor, action, resource);
}
