import { getOpen, getOpenOfSchool, getSchool } from "#db/rows.ts";
import { isPerson } from "#lib/access/actor.ts";
import { holdsVisits } from "#lib/access/policy.ts";
import { invalid } from "#lib/access/problem.ts";
import { isInspection } from "#lib/access/visit-kind.ts";
import { getFrameworkOf } from "#lib/framework/reads/frameworks.ts";
import { assertIndependent } from "#lib/inspectors/commands/inspector-guard.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { idOr, ownerOf } from "#lib/operation/sample.ts";
import { getRoundOfSchool } from "#lib/status/reads/membership.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { addDeclaration, hasDeclared } from "#lib/visits/commands/declarations.ts";
import { addHeldVisit, assertFirstVisitOfDay, assertPossibleDay } from "#lib/visits/commands/insert-visit.ts";
import { plannedId } from "#lib/visits/commands/planned-id.ts";
import { describeRecordedVisit } from "#lib/visits/commands/visit-sentence.ts";
import { correctVisitInput, recordVisitInput } from "#lib/visits/inputs/visits.ts";
import { applyCorrection, getCorrectable } from "./apply-correction.ts";

/** Records a visit that was held: by the inspector, or afterwards by the coordinator. */
export const recordVisit = command({
  action: "visit.record",
  path: "/visits",
  summary: "Record a visit that was held",
  area: "inspection",
  sentence: describeRecordedVisit,
  sample: (world, which) => ({
    raw: {
      school: idOr(which, "B-1"),
      heldOn: "2018-01-10",
      kind: "classroom",
      inspector: ownerOf(world, which),
    },
    resource: { inspectorId: ownerOf(world, which), visitKind: "classroom" },
  }),
  input: recordVisitInput,
  async load({ tx, input, actor }) {
    const school = await getSchool(tx, input.school);
    const round = await getRoundOfSchool(tx, input.round, input.heldOn, school.id);
    const ownInspectorId = isPerson(actor) ? actor.inspectorId : null;
    const inspectorId = input.inspector ?? ownInspectorId;
    if (inspectorId) await getOpen(tx, "inspector", inspectorId, "De inspecteur");
    const framework = await getFrameworkOf(tx, { frameworkVersion: null, heldOn: input.heldOn });
    const visits = getOpenOfSchool(tx, "visit", { roundId: round.id, schoolId: school.id });
    return { school, round, inspectorId, visits, framework };
  },
  resource: ({ inspectorId }, input) => ({ inspectorId, visitKind: input.kind }),
  async run(
    { tx, input, actor, today, write, rulesChecked },
    { school, round, inspectorId, visits, framework },
  ) {
    const held = { heldOn: input.heldOn, kind: input.kind };
    if (!rulesChecked) await assertPossibleDay(tx, round, school.id, input.heldOn, today);
    if (inspectorId) await assertIndependent(tx, inspectorId, school.id, input.heldOn, input.heldOn);
    assertFirstVisitOfDay(visits, held);
    const schoolInRound = { roundId: round.id, schoolId: school.id };
    const id = input.id ?? plannedId(tx, { ...schoolInRound, inspectorId, kind: input.kind });
    if (holdsVisits(actor.role) && inspectorId !== null && !hasDeclared(tx, id, inspectorId)) {
      if (!input.independent) throw invalid([independenceMissing]);
      await addDeclaration(write, { id, ...schoolInRound }, inspectorId, today);
    }
    const { findings, locations } = input;
    await addHeldVisit(tx, write, {
      id,
      ...schoolInRound,
      ...held,
      inspectorId,
      framework,
      findings,
      locations,
    });
    return { subject: `visit:${id}`, result: { id, schoolId: school.id } };
  },
});

/** Corrects a visit with a reason, or withdraws it. A verdict must keep an inspection to rest on. */
export const correctVisit = command({
  action: "visit.correct",
  path: "/visits/{id}/corrections",
  summary: "Correct or withdraw a visit, with a reason",
  area: "inspection",
  sentence: ({ row, school, isWithdrawal }) => {
    const { kind, schoolId, happenedOn } = row("visit");
    const visit = `${kind ? visitKindNames[kind] : "Bezoek"} aan ${school(schoolId)}`;
    return isWithdrawal
      ? `${visit} van ${formatDay(happenedOn)} vervallen verklaard.`
      : `${visit} gecorrigeerd; de dag is nu ${formatDay(happenedOn)}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.visitId), heldOn: "2017-10-03", reason: "Agenda" },
    resource: { inspectorId: world.people.inspector.inspectorId, visitKind: "classroom" },
  }),
  input: correctVisitInput,
  load: ({ tx, input }) => getCorrectable(tx, input.id),
  resource: ({ current }, input) => ({
    inspectorId: current.inspectorId,
    visitKind: input.kind !== undefined && isInspection(input.kind) ? input.kind : current.kind,
  }),
  async run(work, correctable) {
    const { input } = work;
    const { current } = correctable;
    await applyCorrection(work, correctable);
    return {
      subject: `visit:${current.id}`,
      reason: input.reason,
      result: { id: current.id, schoolId: current.schoolId },
    };
  },
});

const independenceMissing = {
  field: "independent",
  message: "Verklaar dat u geen band of belang hebt bij deze school.",
};
