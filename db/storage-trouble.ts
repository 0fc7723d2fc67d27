import { TooBusy } from "#lib/access/problem.ts";

type Trouble = { codes: RegExp; message: string; retryAfterSeconds: number };

/** What a lock, a disk or a file does to whoever comes along: none of it is a fault of what was asked. */
const troubles: readonly Trouble[] = [
  {
    codes: /^SQLITE_READONLY_DBMOVED$/,
    message:
      "De server kan niet meer bij het bestand met de gegevens. Er wordt niets vastgelegd. Waarschuw de beheerder.",
    retryAfterSeconds: 60,
  },
  {
    codes: /^SQLITE_(BUSY|LOCKED|PROTOCOL)/,
    message: "De gegevens zijn nu even bezet. Probeer het zo opnieuw.",
    retryAfterSeconds: 2,
  },
  {
    codes: /^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)$/,
    message: "De opslag van de server is vol. Dit is niet vastgelegd. Waarschuw de beheerder.",
    retryAfterSeconds: 60,
  },
  {
    codes: /^(SQLITE_(IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB|PERM|NOMEM)|(EMFILE|ENFILE|EIO|EROFS|ENOMEM)$)/,
    message: "De server kan nu niet bij de gegevens. Probeer het later opnieuw, of waarschuw de beheerder.",
    retryAfterSeconds: 30,
  },
];

/** The code of what the storage did, also where a query was made a cause of it; null for any other error. */
export function troubleCode(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = String((cause as { code?: unknown }).code);
    if (troubles.some(({ codes }) => codes.test(code))) return code;
  }
  return null;
}

/** What to answer to whoever met a trouble. */
export function refusalAfter(code: string): TooBusy {
  const trouble = troubles.find(({ codes }) => codes.test(code));
  if (!trouble) throw new Error(`${code} is no trouble of the storage.`);
  return new TooBusy(trouble.message, trouble.retryAfterSeconds);
}

export function isLocked(error: unknown): boolean {
  return troubleCode(error)?.startsWith("SQLITE_BUSY") === true;
}

/** SQLite itself found that the file is no longer what it wrote. */
export function isDamage(code: string): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(code);
}
