import type { FactRow } from "#db/fact-tables.ts";
import type { Tx } from "#db/open.ts";
import { getOpen, getOpenOfSchool, getOpenOfVisit, getRound, getSchool } from "#db/rows.ts";
import { isPerson } from "#lib/access/actor.ts";
import { holdsVisits } from "#lib/access/policy.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { isInspection, type VisitKind } from "#lib/access/visit-kind.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";
import { getFrameworkOf } from "#lib/framework/reads/frameworks.ts";
import { assertIndependent } from "#lib/inspectors/commands/inspector-guard.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { idOr, ownerOf } from "#lib/operation/sample.ts";
import { restsOnVisit } from "#lib/procedure/rules/verdict.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { correctContents } from "#lib/visits/commands/correct-contents.ts";
import { addDeclaration, hasDeclared } from "#lib/visits/commands/declarations.ts";
import { assertKnownCriteria, replaceFindings } from "#lib/visits/commands/findings.ts";
import { addHeldVisit, assertFirstVisitOfDay, assertPossibleDay } from "#lib/visits/commands/insert-visit.ts";
import { plannedId } from "#lib/visits/commands/planned-id.ts";
import { withdrawParts } from "#lib/visits/commands/visit-parts.ts";
import { describeRecordedVisit } from "#lib/visits/commands/visit-sentence.ts";
import { correctVisitInput, recordVisitInput } from "#lib/visits/inputs/visits.ts";
import { assertRemedyKeepsVisit } from "./remedy.ts";
import { assertReportKeepsVisit, withdrawReport } from "./reports.ts";

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
    const round = await getRound(tx, input.round, input.heldOn);
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
  async load({ tx, input }) {
    const current = await getOpen(tx, "visit", input.id, "Dit bezoek");
    const round = await getOpen(tx, "round", current.roundId, "De ronde");
    const visits = getOpenOfSchool(tx, "visit", current);
    return { current, round, others: visits.filter((other) => other.id !== current.id) };
  },
  resource: ({ current }, input) => ({
    inspectorId: current.inspectorId,
    visitKind: input.kind !== undefined && isInspection(input.kind) ? input.kind : current.kind,
  }),
  async run({ tx, input, today, write }, { current, round, others }) {
    const next = {
      heldOn: input.heldOn ?? current.happenedOn,
      kind: input.kind ?? current.kind,
    };
    const kept = others.map((other) => ({ heldOn: other.happenedOn, kind: other.kind }));
    if (!input.withdrawn) {
      await assertPossibleDay(tx, round, current.schoolId, next.heldOn, today);
      assertFirstVisitOfDay(others, next);
      kept.push(next);
    }
    assertVerdictKeepsVisit(tx, current, kept);
    assertRemedyKeepsVisit(tx, current, kept);
    const found = getOpenOfVisit(tx, "finding", current.id);
    if (input.withdrawn) {
      await write.withdraw("visit", current);
      for (const row of found) await write.withdraw("finding", row);
      await withdrawReport(tx, write, current.id);
      await withdrawParts(tx, write, current.id);
    } else {
      await assertReportKeepsVisit(tx, current.id, next);
      const scored = input.findings !== undefined && input.findings.length > 0;
      const { frameworkVersion } = current;
      const framework = await getFrameworkOf(tx, { frameworkVersion, heldOn: next.heldOn });
      assertKnownCriteria(framework, input.findings ?? []);
      if (next.kind === "no-lessons" && (input.findings ? scored : found.length > 0))
        throw invalid([{ field: "findings", message: "Bij een schoolbezoek zonder les horen geen scores." }]);
      await write.supersede("visit", current, {
        happenedOn: next.heldOn,
        kind: next.kind,
        frameworkVersion: scored ? framework.version : frameworkVersion,
      });
      if (input.findings) await replaceFindings(write, current.id, found, input.findings);
      if (input.contents) await correctContents(tx, write, current.id, input.contents);
    }
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

function assertVerdictKeepsVisit(
  tx: Tx,
  current: FactRow<"visit">,
  kept: { heldOn: Day; kind: VisitKind }[],
): void {
  const given = getOpenOfSchool(tx, "verdict", current);
  const stranded = given.find((v) => !restsOnVisit(v.happenedOn, kept));
  if (stranded)
    throw conflict(
      `Het oordeel van ${dutchDay(stranded.happenedOn)} steunt op dit bezoek. Verander eerst het oordeel.`,
    );
}
