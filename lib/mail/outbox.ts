import { and, asc, eq, gt, gte, isNull, lt, lte, or } from "drizzle-orm";
import { v7 } from "uuid";
import type { Database, Read, Tx } from "#db/open.ts";
import { outgoingMail } from "#db/schema/mail.ts";
import { setting } from "#db/schema/operation.ts";
import type { Person } from "#lib/access/actor.ts";
import { Problem } from "#lib/access/problem.ts";
import { clockTimeOf, dayOf } from "#lib/calendar/amsterdam.ts";
import { addDays } from "#lib/calendar/day.ts";
import { readDue } from "#lib/worklist/reads/due-of-person.ts";
import { isWorkingDay } from "#lib/worklist/rules/due.ts";
import { type Digest, mailDigestOf } from "./digest.ts";
import { getMailRecipients } from "./readers.ts";

export type OutgoingMail = typeof outgoingMail.$inferSelect;

const earliestTime = "07:00";
const lastDigestDay = "mail.digestsMadeFor";
/** For how long a mail is tried, and how long something is kept of it. */
const daysToTry = 3;
const daysToKeep = 30;

/**
 * Puts a digest for everybody for whom something is due into the outbox, once a working day, from seven o'clock on. It
 * may be asked as often as one likes and by several processes at once: the first that writes does it for that day.
 */
export async function makeDigests({ read, withTx }: Database, now: Date, site: string): Promise<void> {
  const day = dayOf(now);
  if (!isWorkingDay(day) || clockTimeOf(now) < earliestTime || (await isMade(read, day))) return;
  const mails: OutgoingMail[] = [];
  for (const person of await getMailRecipients(read)) {
    const digest = await digestFor(read, person, now, site);
    const { accountId } = person;
    const unsent = { attempts: 0, nextAt: now.toISOString(), sentAt: null };
    if (digest) mails.push({ id: v7(), accountId, day, ...digest, ...unsent });
  }
  await withTx(async (tx) => {
    if (await isMade(tx, day)) return;
    const tooOld = lt(outgoingMail.day, addDays(day, -daysToKeep));
    await tx.delete(outgoingMail).where(or(tooOld, gt(outgoingMail.day, day))); // of a clock that ran ahead
    if (mails.length > 0) await tx.insert(outgoingMail).values(mails).onConflictDoNothing();
    await tx
      .insert(setting)
      .values({ name: lastDigestDay, value: day })
      .onConflictDoUpdate({ target: setting.name, set: { value: day } });
  });
}

async function isMade(read: Read, day: string): Promise<boolean> {
  const [last] = await read.select().from(setting).where(eq(setting.name, lastDigestDay));
  return last?.value === day; // a later one was made by a clock that ran ahead
}

/** Null when nothing is due, also because there is no round yet. */
async function digestFor(read: Read, actor: Person, now: Date, site: string): Promise<Digest | null> {
  try {
    return mailDigestOf(await readDue.run({ read, actor, now }, {}), site);
  } catch (error) {
    if (error instanceof Problem && error.kind === "not-found") return null;
    throw error;
  }
}

/** What is to be sent now, the longest due first. */
export async function getDueMail(read: Read, now: Date): Promise<OutgoingMail[]> {
  return await read
    .select()
    .from(outgoingMail)
    .where(
      and(
        isNull(outgoingMail.sentAt),
        lte(outgoingMail.nextAt, now.toISOString()),
        gte(outgoingMail.day, addDays(dayOf(now), -daysToTry)),
      ),
    )
    .orderBy(asc(outgoingMail.nextAt), asc(outgoingMail.id));
}

/**
 * Takes a mail to be sent, and says when it is tried again should it not be marked as sent: after 5 minutes, and then
 * twice as long each time, up to four hours. False when another process took it meanwhile.
 */
export async function takeMail(tx: Tx, { id, attempts }: OutgoingMail, now: Date): Promise<boolean> {
  const minutes = Math.min(5 * 2 ** attempts, 240);
  const nextAt = new Date(now.getTime() + minutes * 60_000).toISOString();
  const taken = await tx
    .update(outgoingMail)
    .set({ attempts: attempts + 1, nextAt })
    .where(and(eq(outgoingMail.id, id), eq(outgoingMail.attempts, attempts), isNull(outgoingMail.sentAt)))
    .returning({ id: outgoingMail.id });
  return taken.length > 0;
}

export async function markSent(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(outgoingMail).set({ sentAt: now.toISOString() }).where(eq(outgoingMail.id, id));
}

export async function dropMail(tx: Tx, id: string): Promise<void> {
  await tx.delete(outgoingMail).where(eq(outgoingMail.id, id));
}
