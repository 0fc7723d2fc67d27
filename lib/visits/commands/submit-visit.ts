import { eq } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { getOpen, getOpenOfSchool } from "#db/rows.ts";
import { draftSave } from "#db/schema/visit-drafts.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { type Day, dutchDay, isDay, parseDay } from "#lib/calendar/day.ts";
import { getFrameworkOf } from "#lib/framework/reads/frameworks.ts";
import type { Framework } from "#lib/framework/rules/framework.ts";
import { assertIndependent } from "#lib/inspectors/commands/inspector-guard.ts";
import { command } from "#lib/operation/command.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr } from "#lib/operation/sample.ts";
import { submitVisitInput } from "#lib/visits/inputs/visit-draft.ts";
import { getSaves } from "#lib/visits/reads/draft-saves.ts";
import { type DraftSubject, getDraftSubject, mustDeclareOf } from "#lib/visits/reads/draft-subject.ts";
import { locationsOf } from "#lib/visits/reads/planned-visit-facts.ts";
import { checkDraft } from "#lib/visits/rules/draft/check.ts";
import { fieldOf, flagIn, textIn } from "#lib/visits/rules/draft/fields.ts";
import { assertSameAccount } from "#lib/visits/rules/draft/same-account.ts";
import { type DraftFields, fieldsFrom, headIds } from "#lib/visits/rules/draft/saves.ts";
import { addDeclaration, hasDeclared } from "./declarations.ts";
import { addDraftFacts, findingsOf } from "./draft-facts.ts";
import { addHeldVisit, assertFirstVisitOfDay, assertPossibleDay } from "./insert-visit.ts";
import { describeRecordedVisit } from "./visit-sentence.ts";

/** Turns the draft of a visit into facts, all in one entry. What was seen is what is submitted, or nothing is. */
export const submitVisit = command({
  action: "visit.submit",
  path: "/visit-drafts/{id}/submission",
  summary: "Submit a visit: its draft becomes facts",
  area: "inspection",
  sentence: describeRecordedVisit,
  sample: (world, which) => ({
    raw: { id: idOr(which, world.plannedId), account: world.people.inspector.accountId, saves: [] },
    resource: { inspectorId: world.people.inspector.inspectorId, visitKind: "classroom" },
  }),
  input: submitVisitInput,
  async load({ tx, input }) {
    const subject = await getDraftSubject(tx, input.id);
    const saves = await getSaves(tx, input.id);
    return { subject, fields: fieldsFrom(saves), known: new Set(saves.map(({ id }) => id)) };
  },
  resource: ({ subject: { inspectorIds, kind } }) => ({ inspectorIds, visitKind: kind }),
  async run({ tx, input, actor, today, write }, { subject, fields, known }) {
    assertSameAccount(actor, input.account);
    const { id, roundId, schoolId, kind, inspectorIds } = subject;
    if (subject.visit) throw conflict("Dit bezoek is al ingediend.");
    assertSeen(input.saves, headIds(fields), known);

    const heldOn = heldOnOf(subject, textIn(fields, "visit.heldOn"));
    const framework = await frameworkOn(tx, subject, heldOn);
    const undeclared = inspectorIds.filter((inspectorId) => !hasDeclared(tx, id, inspectorId));
    const mustDeclare = mustDeclareOf(actor, undeclared);
    const { errors } = checkDraft({ fields, framework, inspectorIds, mustDeclare });
    if (errors.length > 0) throw invalid(errors);
    const round = await getOpen(tx, "round", roundId, "De ronde");
    await assertPossibleDay(tx, round, schoolId, heldOn, today);
    assertFirstVisitOfDay(getOpenOfSchool(tx, "visit", subject), { heldOn, kind });
    for (const inspectorId of inspectorIds)
      await assertIndependent(tx, inspectorId, schoolId, heldOn, heldOn);

    for (const inspectorId of undeclared)
      if (flagIn(fields, fieldOf.independent(inspectorId)) === true)
        await addDeclaration(write, { id, roundId, schoolId }, inspectorId, today);
    const draft = { visitId: id, fields, framework, inspectorIds };
    const [inspectorId = null, second] = inspectorIds;
    const visit = { id, roundId, schoolId, heldOn, kind, inspectorId };
    const locations = visitedOf(subject, fields);
    await addHeldVisit(tx, write, { ...visit, framework, findings: findingsOf(draft), locations });
    if (second) await write.add("secondInspector", newId(), { visitId: id, inspectorId: second });
    await addDraftFacts(write, draft);
    await clearDraft(tx, id);
    return { subject: `visit:${id}`, result: { id, schoolId } };
  },
});

/** A person submits what they saw: answers that came in since, or have yet to come in, are looked at first. */
function assertSeen(seen: readonly string[], heads: readonly string[], known: ReadonlySet<string>): void {
  if (seen.some((id) => !known.has(id)))
    throw conflict("Nog niet alle antwoorden zijn op de server. Het bezoek is nog niet ingediend.");
  const seenIds = new Set(seen);
  if (heads.length !== seenIds.size || heads.some((id) => !seenIds.has(id)))
    throw conflict(
      "Er kwamen antwoorden bij van een ander apparaat. Bekijk ze en dien het bezoek daarna in.",
    );
}

/** The day that was typed, or else the one that the form was opened for; the check reports what is no day. */
function heldOnOf(subject: DraftSubject, typed: string): Day {
  const day = parseDay(typed) ?? "";
  return isDay(day) ? day : subject.day;
}

/** The planned locations without those that were not visited; where none is left out, what was planned counts. */
function visitedOf({ planned }: DraftSubject, fields: DraftFields): string[] | undefined {
  const all = planned ? locationsOf(planned) : [];
  const seen = all.filter((location) => flagIn(fields, fieldOf.visited(location)) !== false);
  return seen.length < all.length ? seen : undefined;
}

/** The form was filled in by the version of the day that it was opened for; a day of another version needs its own form. */
async function frameworkOn(tx: Tx, { day }: DraftSubject, heldOn: Day): Promise<Framework> {
  const framework = await getFrameworkOf(tx, { frameworkVersion: null, heldOn: day });
  const onTheDay = await getFrameworkOf(tx, { frameworkVersion: null, heldOn });
  if (onTheDay.version === framework.version) return framework;
  throw invalid([
    {
      field: "visit.heldOn",
      message: `Op ${dutchDay(heldOn)} gold een ander kader: ${onTheDay.version}. Leg het bezoek vast in een formulier voor die dag.`,
    },
  ]);
}

/** The facts have taken the place of the draft. That a save was here stays known, so that a replay is recognised. */
async function clearDraft(tx: Tx, visitId: string): Promise<void> {
  await tx.update(draftSave).set({ value: null }).where(eq(draftSave.visitId, visitId));
}
