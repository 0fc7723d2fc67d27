import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { hashOf } from "#db/journal/digest.ts";
import type { Tx } from "#db/open.ts";
import { getOpen, getSchool } from "#db/rows.ts";
import { draftSave, visitDraft } from "#db/schema/visit-drafts.ts";
import { type Actor, isPerson } from "#lib/access/actor.ts";
import { holdsVisits } from "#lib/access/policy.ts";
import { conflict, invalid, Problem } from "#lib/access/problem.ts";
import { assertIndependent } from "#lib/inspectors/commands/inspector-guard.ts";
import { assertNotInFuture } from "#lib/operation/assert-not-in-future.ts";
import { mutation } from "#lib/operation/mutation.ts";
import { idOr, ownerOf } from "#lib/operation/sample.ts";
import { getRoundOfSchool } from "#lib/status/reads/membership.ts";
import { refusedSaveAnswer, soundSaves } from "#lib/visits/inputs/sound-saves.ts";
import { openDraftInput, saveDraftInput } from "#lib/visits/inputs/visit-draft.ts";
import { draftNewsAnswer, getDraftNews } from "#lib/visits/reads/draft-news.ts";
import { getDraftSubject } from "#lib/visits/reads/draft-subject.ts";
import { unseen } from "#lib/visits/rules/draft/fields.ts";
import { assertSameAccount } from "#lib/visits/rules/draft/same-account.ts";
import { plannedId } from "./planned-id.ts";

/** Begins to record a visit: the one that was planned for this inspector, or else one without a plan. */
export const openDraft = mutation({
  action: "visit-draft.open",
  path: "/visit-drafts",
  summary: "Begin to record a visit that was not planned",
  sample: (world, which) => ({
    raw: {
      school: idOr(which, "B-1"),
      kind: "reinspection",
      day: "2018-01-10",
      inspector: ownerOf(world, which),
    },
    resource: { inspectorId: ownerOf(world, which), visitKind: "reinspection" },
  }),
  input: openDraftInput,
  answer: z.strictObject({ id: z.string() }),
  async load({ tx, input, actor }) {
    const school = await getSchool(tx, input.school);
    const round = await getRoundOfSchool(tx, input.round, input.day, school.id);
    const inspectorId = input.inspector ?? (isPerson(actor) ? actor.inspectorId : null);
    if (inspectorId === null) throw invalid([{ field: "inspector", message: "Kies een inspecteur." }]);
    await getOpen(tx, "inspector", inspectorId, "De inspecteur");
    return { school, round, inspectorId };
  },
  resource: ({ inspectorId }, { kind }) => ({ inspectorId, visitKind: kind }),
  async run({ tx, input: { id: wanted, kind, day }, today }, { school, round, inspectorId }) {
    assertNotInFuture("day", day, today);
    await assertIndependent(tx, inspectorId, school.id, day, day);
    const begun = { roundId: round.id, schoolId: school.id, kind, inspectorId };
    const drafts = await tx.select().from(visitDraft).where(eq(visitDraft.schoolId, school.id));
    const known = drafts.find(
      (draft) => draft.inspectorId === inspectorId && draft.kind === kind && draft.day === day,
    );
    if (known) return { id: known.id };
    const id = plannedId(tx, begun, wanted);
    if (!(await isKnown(tx, id))) await tx.insert(visitDraft).values({ id, ...begun, day });
    return { id };
  },
});

async function isKnown(tx: Tx, id: string): Promise<boolean> {
  try {
    await getDraftSubject(tx, id);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.kind === "not-found") return false;
    throw error;
  }
}

const megabyte = 1024 * 1024;

const savedAnswer = z.strictObject({
  stored: z.array(z.string()).meta({ description: "Ids of the saves that the server has now" }),
  refused: z.array(refusedSaveAnswer).optional().meta({
    description: "Saves that cannot be taken in; the others were. Where none can, the request is refused",
  }),
  isLate: z.boolean().meta({ description: "The visit was submitted already: they are kept apart from it" }),
  news: draftNewsAnswer.optional().meta({ description: "What came in since, where `after` is asked" }),
});

/**
 * Takes in saves of a draft, in any order and as often as they come. Nothing that was typed is refused: what comes in
 * after the visit was submitted is kept apart from it. A device that says what it has gets the news in the same answer.
 */
const takeSaves = mutation({
  action: "visit-draft.save",
  path: "/visit-drafts/{id}/saves",
  summary: "Take in answers of a visit that is being recorded; each save once, whatever its order",
  sample: (world, which) => ({
    raw: {
      id: idOr(which, world.plannedId),
      account: world.people.inspector.accountId,
      saves: [
        {
          id: "0199aaaa-0000-7000-8000-000000000001",
          field: `finding.${world.people.inspector.inspectorId}.intake-goal.score`,
          value: unseen,
          bases: [],
          savedAt: "2018-02-05T10:00:00Z",
          device: "tablet",
        },
      ],
    },
    resource: { inspectorId: world.people.inspector.inspectorId, visitKind: "classroom" },
  }),
  input: saveDraftInput,
  answer: savedAnswer,
  bodyLimit: 2 * megabyte,
  load: ({ tx, input }) => getDraftSubject(tx, input.id),
  resource: ({ inspectorIds, kind }) => ({ inspectorIds, visitKind: kind }),
  async run(
    { tx, input: { id: visitId, account, saves, after }, actor, now },
    subject,
  ): Promise<z.output<typeof savedAnswer>> {
    const { inspectorIds, visit } = subject;
    assertSameAccount(actor, account);
    const rows = saves.map(({ bases, value, ...save }) => ({
      ...save,
      visitId,
      accountId: account,
      value: JSON.stringify(value),
      bases: JSON.stringify(bases),
      storedAt: now.toISOString(),
      isLate: visit === null ? 0 : 1,
      bodyHash: hashOf({ visitId, account, value, bases, ...save }),
    }));
    const known = await knownSaves(
      tx,
      rows.map(({ id }) => id),
    );
    for (const row of rows) {
      const bodyHash = known.get(row.id);
      if (bodyHash !== undefined && bodyHash !== row.bodyHash)
        throw conflict("Dit antwoord is al eerder bewaard met een andere inhoud. Er is niets veranderd.");
      assertOwnField(actor, row.field, inspectorIds);
      if (bodyHash !== undefined) continue;
      await tx.insert(draftSave).values(row);
      known.set(row.id, row.bodyHash);
    }
    const stored = rows.map(({ id }) => id);
    const news = after === undefined ? undefined : await getDraftNews(tx, subject, after, stored);
    return { stored, isLate: visit !== null, news };
  },
});

/** One save that cannot be taken in does not keep back the others. */
export const saveDraft: typeof takeSaves = {
  ...takeSaves,
  async run(context, raw) {
    const { sound, refused } = soundSaves(raw);
    const answer = await takeSaves.run(context, sound);
    return refused.length === 0 ? answer : { ...answer, refused };
  },
};

async function knownSaves(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: draftSave.id, bodyHash: draftSave.bodyHash })
    .from(draftSave)
    .where(inArray(draftSave.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, bodyHash }) => [id, bodyHash]));
}

/** Who holds visits gives the own scores; others record those of who holds this one. Nobody declares for another. */
function assertOwnField(actor: Actor, field: string, inspectorIds: readonly string[]): void {
  const [kind, inspectorId = ""] = field.split(".");
  if (kind !== "finding" && kind !== "independent") return;
  const ownInspectorId = isPerson(actor) && holdsVisits(actor.role) ? actor.inspectorId : null;
  const isTheirs =
    ownInspectorId !== null || kind === "independent"
      ? inspectorId === ownInspectorId
      : inspectorIds.includes(inspectorId);
  if (!isTheirs) throw new Problem("forbidden", "Dit antwoord is van een andere inspecteur.");
}
