import { createTransport } from "nodemailer";
import type { Database } from "#db/open.ts";
import { dropMail, getDueMail, markSent, takeMail } from "./outbox.ts";
import { getMailAddress } from "./readers.ts";
import type { MailSettings } from "./settings.ts";

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Sends what is due. At least once: a process that dies between sending and marking sends the same mail again, with
 * the same Message-ID. What is refused stays in the outbox for a later time; where the server itself cannot be reached
 * the others need not be tried now. The address is looked up here: who was disabled or erased since gets nothing.
 */
export async function sendDueMail(
  { read, withTx }: Database,
  now: Date,
  settings: MailSettings,
): Promise<void> {
  const due = await getDueMail(read, now);
  if (due.length === 0) return;
  const { from } = settings;
  const server = transport(settings);
  for (const mail of due) {
    const to = await getMailAddress(read, mail.accountId);
    if (to === null) await withTx((tx) => dropMail(tx, mail.id));
    else if (await withTx((tx) => takeMail(tx, mail, now))) {
      const { subject, body: text } = mail;
      const messageId = `<${mail.id}@toezicht-in-de-klas>`;
      const headers = { "Auto-Submitted": "auto-generated", "Content-Language": "nl" };
      try {
        await server.sendMail({ from, to, subject, text, messageId, headers });
      } catch (error) {
        const code = codeOf(error);
        console.error(`A mail was not sent and is tried again later: ${code}`);
        if (code !== "EENVELOPE" && code !== "EMESSAGE") return;
        continue;
      }
      await withTx((tx) => markSent(tx, mail.id, now));
    }
  }
}

/** Encrypted, unless the server is on this machine. */
function transport({ smtpUrl: url }: MailSettings) {
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
  return createTransport({
    url,
    ...patience,
    requireTLS: !isHere,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** What went wrong without what was sent: the message of an error may hold an address. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "unknown";
}
