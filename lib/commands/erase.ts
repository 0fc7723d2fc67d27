import { eq } from "drizzle-orm";
import { eraseTexts } from "#db/digest.ts";
import type { FactTable } from "#db/fact-tables.ts";
import type { Tx } from "#db/open.ts";
import { credential, draftSave, outgoingMail, receipt } from "#db/plumbing-schema.ts";
import { getEver, getOpen } from "#db/rows.ts";
import type { JournalAction } from "#lib/domain/journal.ts";
import { conflict } from "#lib/domain/problem.ts";
import { eraseInput } from "#lib/inputs/erase.ts";
import { command } from "./command.ts";

type Erasing = { action: JournalAction; kind: string; table: FactTable; path: string; what: string };

/** Removes the names and free text of one thing, and their key. The facts and the journal stay; also of what was withdrawn. */
function erasing(
  { action, kind, table, path, what }: Erasing,
  before?: (tx: Tx, id: string) => Promise<void>,
) {
  return command({
    action,
    path: `/${path}/{id}/erasures`,
    summary: `Erase the names and texts of ${kind === "account" ? "an account" : `a ${kind}`} for good`,
    input: eraseInput,
    load: ({ tx, input }) => getEver(tx, table, input.id, what),
    async run({ tx }, current) {
      await before?.(tx, current.id);
      const subject = `${kind}:${current.id}`;
      await eraseTexts(tx, subject);
      await tx.delete(receipt).where(eq(receipt.subject, subject));
      return { subject, result: { id: current.id } };
    },
  });
}

/** Only a disabled account can be erased; it can never sign in again. */
export const eraseAccount = erasing(
  { action: "account.erase", kind: "account", table: "account", path: "accounts", what: "Dit account" },
  async (tx, id) => {
    const current = await getOpen(tx, "account", id, "Dit account");
    if (!current.disabled) throw conflict("Zet het account eerst uit.");
    await tx.delete(credential).where(eq(credential.accountId, id));
    await tx.delete(outgoingMail).where(eq(outgoingMail.accountId, id));
  },
);

export const eraseInspector = erasing({
  action: "inspector.erase",
  kind: "inspector",
  table: "inspector",
  path: "inspectors",
  what: "Deze inspecteur",
});

export const eraseExchangeDay = erasing({
  action: "exchange-day.erase",
  kind: "exchange-day",
  table: "exchangeDay",
  path: "exchange-days",
  what: "Deze terugkomdag",
});

export const eraseRemovalReason = erasing({
  action: "interest.erase-removal",
  kind: "interest-removal",
  table: "interestRemoval",
  path: "interest-removals",
  what: "Dit voorstel",
});

/** What came in too late for a visit goes with it. */
export const eraseVisit = erasing(
  { action: "visit.erase", kind: "visit", table: "visit", path: "visits", what: "Dit bezoek" },
  async (tx, id) => {
    await tx.update(draftSave).set({ value: null }).where(eq(draftSave.visitId, id));
  },
);

export const eraseReport = erasing({
  action: "report.erase",
  kind: "report",
  table: "reportStep",
  path: "report-steps",
  what: "Deze stap",
});

export const eraseRemedy = erasing({
  action: "remedy.erase",
  kind: "remedy",
  table: "remedyEvent",
  path: "remedy-events",
  what: "Deze hersteltermijn",
});

export const eraseVerdict = erasing({
  action: "verdict.erase",
  kind: "verdict",
  table: "verdict",
  path: "verdicts",
  what: "Dit oordeel",
});

export const eraseKeurmerk = erasing({
  action: "keurmerk.erase",
  kind: "keurmerk",
  table: "keurmerkEvent",
  path: "keurmerk-events",
  what: "Deze gebeurtenis",
});

export const eraseReturn = erasing({
  action: "plan.erase-return",
  kind: "return",
  table: "visitReturn",
  path: "visit-returns",
  what: "Dit teruggekomen bezoek",
});

export const eraseContact = erasing({
  action: "location.erase",
  kind: "location",
  table: "location",
  path: "locations",
  what: "Deze locatie",
});

export const eraseDrawReason = erasing({
  action: "draw.erase",
  kind: "draw-replacement",
  table: "drawReplacement",
  path: "draw-replacements",
  what: "Deze vervanging",
});
