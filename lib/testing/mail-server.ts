import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = { to: string[]; raw: string };

export type MailServer = {
  url: string;
  received: ReceivedMail[];
  /** Addresses that are refused from now on. */
  refused: Set<string>;
  /** Nobody answers any more. */
  stop(): Promise<void>;
};

/** A real SMTP server of another project, on a port of its own for as long as `work` takes. */
export async function withMailServer(work: (server: MailServer) => Promise<void>): Promise<void> {
  const received: ReceivedMail[] = [];
  const refused = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo({ address }, _session, done) {
      done(refused.has(address) ? new Error("Nobody here by that name") : null);
    },
    onData(stream, { envelope }, done) {
      text(stream).then((raw) => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      }, done);
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await new Promise<void>((ready) => listening.once("listening", ready));
  const at = listening.address();
  if (at === null || typeof at === "string") throw new Error("The mail server has no port.");
  const stop = () => new Promise<void>((done) => server.close(done));
  try {
    await work({ url: `smtp://127.0.0.1:${at.port}`, received, refused, stop });
  } finally {
    await stop();
  }
}

/** A header of a mail, unfolded. */
export function headerOf({ raw }: ReceivedMail, name: string): string | undefined {
  const [head = ""] = raw.split("\r\n\r\n");
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, " ");
  return new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1];
}

/** The words of a mail as they were written. */
export function bodyOf({ raw }: ReceivedMail): string {
  const [, ...rest] = raw.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (!/^Content-Transfer-Encoding: quoted-printable/im.test(raw)) return body;
  const bytes = body
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
