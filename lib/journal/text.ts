import type { VerifiedChain } from "./reads/journal-verification.ts";

/** What verification compares with nothing. */
export const notCoveredWords: Record<VerifiedChain["notCovered"][number], string> = {
  drafts: "antwoorden die nog niet zijn ingediend",
  settings: "instellingen",
  mail: "mail die nog weg moet",
  "sign-ins": "wachtwoorden en wie er ingelogd is",
  receipts: "wat op een opdracht is geantwoord",
};
