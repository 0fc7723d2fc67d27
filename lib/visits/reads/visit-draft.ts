import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { journal } from "#db/journal/schema.ts";
import { getOpenOfVisit } from "#db/rows.ts";
import { allows } from "#lib/access/policy.ts";
import { frameworkAnswer } from "#lib/framework/reads/framework-answer.ts";
import { getFrameworkOf } from "#lib/framework/reads/frameworks.ts";
import { inspectorNames } from "#lib/inspectors/reads/inspector-names.ts";
import { instantAnswer } from "#lib/operation/answer-parts.ts";
import { effectiveAtOf } from "#lib/operation/journal-position.ts";
import { query, type ReadContext } from "#lib/operation/query.ts";
import { idOr } from "#lib/operation/sample.ts";
import { namesOf } from "#lib/operation/texts.ts";
import { receiptCode } from "#lib/text/receipt.ts";
import { readDraftParams } from "#lib/visits/inputs/visit-draft.ts";
import { assertSameAccount } from "#lib/visits/rules/draft/same-account.ts";
import { dayCardAnswer, getDayCard } from "./day-card.ts";
import { authorsOf, getSaves, numberedSaveAnswer } from "./draft-saves.ts";
import { type DraftSubject, getDraftSubject, mustDeclareOf, ownerFor } from "./draft-subject.ts";

/** The proof that a visit was submitted: its code is the start of the hash of the journal entry. */
export const receiptAnswer = z.strictObject({
  code: z.string(),
  at: instantAnswer,
  by: z.string().nullable(),
});
export type Receipt = z.output<typeof receiptAnswer>;

/** A visit that is being recorded, with all that is needed to do that without a connection. */
const visitDraftAnswer = z.strictObject({
  id: z.string(),
  card: dayCardAnswer,
  /** The version in force on the day of the visit. */
  framework: frameworkAnswer,
  inspectors: z.array(z.strictObject({ id: z.string(), name: z.string(), hasDeclared: z.boolean() })),
  recordsFor: z.string().meta({ description: "The inspector for whom the asker records" }),
  mustDeclare: z.array(z.string()).meta({
    description: "The inspectors who have to declare to be independent before the asker can submit",
  }),
  saves: z.array(numberedSaveAnswer).optional().meta({ description: "Where “after” was asked" }),
  people: z
    .record(z.string(), z.string())
    .meta({ description: "The names of the people who saved something, by account" }),
  receipt: receiptAnswer.nullable(),
  maySubmit: z.boolean(),
});
export type VisitDraft = z.output<typeof visitDraftAnswer>;

export const readDraft = query({
  action: "visit-draft.read",
  path: "/visit-drafts/{id}",
  summary: "A visit that is being recorded: its day card, framework and people",
  etag: true,
  sample: (world, which) => ({
    raw: { id: idOr(which, world.plannedId) },
    resource: { inspectorId: world.people.inspector.inspectorId, visitKind: "classroom" },
  }),
  params: readDraftParams,
  answer: visitDraftAnswer,
  async load(context, { id, account, after }) {
    const { read, actor } = context;
    if (account !== undefined) assertSameAccount(actor, account);
    const subject = await getDraftSubject(read, id);
    const { visit, day: heldOn, inspectorIds } = subject;
    const saves = after === undefined ? undefined : await getSaves(read, id, { after });
    const declared = getOpenOfVisit(read, "declaration", id);
    const nameOf = await inspectorNames(read);
    return {
      subject,
      ...(saves && { saves }),
      inspectors: inspectorIds.map((inspectorId) => ({
        id: inspectorId,
        name: nameOf(inspectorId),
        hasDeclared: declared.some((row) => row.inspectorId === inspectorId),
      })),
      card: await getDayCard(context, subject),
      framework: await getFrameworkOf(read, { frameworkVersion: visit?.frameworkVersion ?? null, heldOn }),
      people: await namesOf(read, await authorsOf(read, id)),
      receipt: await getReceipt(context, subject),
    };
  },
  resource: ({ subject }) => ({ inspectorIds: subject.inspectorIds }),
  shape({ subject, people, ...draft }, { actor }): VisitDraft {
    const { id, inspectorIds, kind } = subject;
    return {
      id,
      ...draft,
      recordsFor: ownerFor(inspectorIds, actor) ?? "",
      mustDeclare: mustDeclareOf(
        actor,
        draft.inspectors.filter(({ hasDeclared }) => !hasDeclared).map((inspector) => inspector.id),
      ),
      people: Object.fromEntries(people),
      maySubmit: allows(actor, "visit.submit", { inspectorIds, visitKind: kind }),
    };
  },
});

/** The receipt of a visit; null while it was not submitted. Asks no policy. */
export async function getReceipt(
  { read, seq }: ReadContext,
  { visit }: Pick<DraftSubject, "visit">,
): Promise<Receipt | null> {
  if (!visit) return null;
  const [entry] = await read
    .select()
    .from(journal)
    .where(and(eq(journal.seq, visit.firstSeq), inArray(journal.action, ["visit.submit", "visit.record"])));
  if (!entry) return null;
  const names = await namesOf(read, [entry.actor]);
  return {
    code: receiptCode(entry.hash),
    at: effectiveAtOf(read, seq)(entry),
    by: names.get(entry.actor) ?? null,
  };
}
