import { Problem } from "#lib/access/problem.ts";

/** How mail leaves: the server with its password in `smtpUrl`, whom it is from, and the public address of the site. */
export type MailSettings = { smtpUrl: string; from: string; site: string };

/** The settings in an environment; null where no mail is to be sent. */
export function mailSettings(env: Readonly<Record<string, string | undefined>>): MailSettings | null {
  const { TIDK_SMTP_URL: smtpUrl, TIDK_MAIL_FROM: from, NEXTAUTH_URL: site = "" } = env;
  if (!smtpUrl && !from) return null;
  if (!smtpUrl || !from)
    throw new Problem("invalid", "Set both TIDK_SMTP_URL and TIDK_MAIL_FROM to send mail, or neither.");
  // The value itself is not shown: it may hold a password.
  if (!/^smtps?:\/\//.test(smtpUrl) || !URL.canParse(smtpUrl))
    throw new Problem("invalid", "TIDK_SMTP_URL must look like smtps://user:password@host:465.");
  if (!from.includes("@")) throw new Problem("invalid", "TIDK_MAIL_FROM must hold an e-mail address.");
  return { smtpUrl, from, site };
}
