import type { Tx } from "#db/open.ts";
import { getOpen } from "#db/rows.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { getFrameworkOf } from "#lib/framework/reads/frameworks.ts";
import { actorName, command } from "#lib/operation/command.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr, type Sample } from "#lib/operation/sample.ts";
import { textOf } from "#lib/operation/texts.ts";
import { contentErrors } from "#lib/visits/commands/correct-contents.ts";
import { assertKnownCriteria } from "#lib/visits/commands/findings.ts";
import { assertPossibleDay } from "#lib/visits/commands/insert-visit.ts";
import { correctVisitInput, decideMistakeInput } from "#lib/visits/inputs/visits.ts";
import { inspectorsOfVisit } from "#lib/visits/reads/draft-subject.ts";
import { proposalIn } from "#lib/visits/reads/mistakes/mistakes.ts";
import { applyCorrection, getCorrectable } from "./apply-correction.ts";

/**
 * An inspector says what is wrong in an own submitted visit, what it should be and why; of the findings only those that are wrong.
 * Nothing changes until the coordinator agrees.
 */
export const reportMistake = command({
  action: "visit.report-mistake",
  path: "/visits/{id}/mistakes",
  summary: "Report a mistake in an own submitted visit, with the right value and a reason",
  area: "inspection",
  sentence: ({ row, school }) => `Fout gemeld in een bezoek aan ${school(row("visitMistake").schoolId)}.`,
  sample: (world, which) => ({
    raw: { id: idOr(which, world.visitId), heldOn: "2017-10-03", reason: "Agenda" },
    resource: { inspectorIds: [world.people.inspector.inspectorId ?? ""], visitKind: "classroom" },
  }),
  input: correctVisitInput,
  async load({ tx, input }) {
    const visit = await getOpen(tx, "visit", input.id, "Dit bezoek");
    const round = await getOpen(tx, "round", visit.roundId, "De ronde");
    return { visit, round, inspectorIds: await inspectorsOfVisit(tx, visit) };
  },
  resource: ({ visit, inspectorIds }) => ({ inspectorIds, visitKind: visit.kind }),
  async run({ tx, input, actor, today, write }, { visit, round }) {
    const { id: visitId, reason, ...proposal } = input;
    const { roundId, schoolId, frameworkVersion } = visit;
    const heldOn = proposal.heldOn ?? visit.happenedOn;
    await assertPossibleDay(tx, round, schoolId, heldOn, today);
    assertKnownCriteria(await getFrameworkOf(tx, { frameworkVersion, heldOn }), proposal.findings ?? []);
    const errors = contentErrors(proposal.contents ?? []);
    if (errors.length > 0) throw invalid(errors);
    const id = newId();
    const subject = `visit:${visitId}`;
    await write.add("visitMistake", id, {
      happenedOn: today,
      roundId,
      schoolId,
      visitId,
      reportedBy: actorName(actor),
      proposalDigest: await write.text(subject, JSON.stringify(proposal)),
      reasonDigest: await write.text(subject, reason),
    });
    return { subject, reason, result: { id, schoolId } };
  },
});

/** The coordinator agrees: the visit is corrected as the inspector asked, for the reason that they gave, in the same entry. */
export const acceptMistake = command({
  action: "visit.accept-mistake",
  path: "/visit-mistakes/{id}/acceptances",
  summary: "Correct a visit as its inspector reported, with an answer to them",
  area: "inspection",
  sentence: ({ row, school }) =>
    `Gemelde fout verbeterd in een bezoek aan ${school(row("visitMistake").schoolId)}.`,
  sample: decisionSample,
  input: decideMistakeInput,
  async load({ tx, input }) {
    const mistake = await getWaiting(tx, input.id);
    return { mistake, correctable: await getCorrectable(tx, mistake.visitId) };
  },
  async run(work, { mistake, correctable }) {
    const { tx, input, today, write } = work;
    const { id, visitId, schoolId } = mistake;
    const proposal = proposalIn(await textOf(tx, mistake.proposalDigest));
    if (proposal === null) throw conflict("De tekst van deze melding is gewist. Wijs haar af.");
    await applyCorrection({ ...work, input: proposal }, correctable, true);
    await write.supersede("visitMistake", mistake, {
      outcome: "accepted",
      decidedOn: today,
      answerDigest: await write.text(`visit:${visitId}`, input.reason),
    });
    const reason = await textOf(tx, mistake.reasonDigest);
    return { subject: `visit:${visitId}`, reason, result: { id, schoolId } };
  },
});

/** The coordinator does not agree: the visit stays as it is, and the inspector reads why. */
export const declineMistake = command({
  action: "visit.decline-mistake",
  path: "/visit-mistakes/{id}/refusals",
  summary: "Leave a visit as it is after a report of a mistake, with an answer to the inspector",
  area: "inspection",
  sentence: ({ row, school }) =>
    `Gemelde fout niet overgenomen in een bezoek aan ${school(row("visitMistake").schoolId)}.`,
  sample: decisionSample,
  input: decideMistakeInput,
  load: ({ tx, input }) => getWaiting(tx, input.id),
  async run({ input, today, write }, mistake) {
    const { id, visitId, schoolId } = mistake;
    await write.supersede("visitMistake", mistake, {
      outcome: "declined",
      decidedOn: today,
      answerDigest: await write.text(`visit:${visitId}`, input.reason),
    });
    return { subject: `visit:${visitId}`, reason: input.reason, result: { id, schoolId } };
  },
});

async function getWaiting(tx: Tx, id: string) {
  const mistake = await getOpen(tx, "visitMistake", id, "Deze melding");
  if (mistake.outcome !== null) throw conflict("Over deze melding is al besloten.");
  return mistake;
}

function decisionSample(...[world, which]: Parameters<Sample>): ReturnType<Sample> {
  return { raw: { id: idOr(which, world.mistakeId), reason: "Klopt met de presentielijst" } };
}
