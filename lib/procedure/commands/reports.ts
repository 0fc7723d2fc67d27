import type { FactRow } from "#db/fact-tables.ts";
import type { EntryWriter } from "#db/journal/entry.ts";
import type { Tx } from "#db/open.ts";
import { getOpen, getOpenOfVisit } from "#db/rows.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { isInspection, type VisitKind } from "#lib/access/visit-kind.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay, nameInLowerCase } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr } from "#lib/operation/sample.ts";
import { correctReportInput, recordReportInput } from "#lib/procedure/inputs/reports.ts";
import { reportErrors, type StepTaken } from "#lib/procedure/rules/report.ts";
import { reportStepNames } from "#lib/status/text.ts";
import { inspectorsOfVisit } from "#lib/visits/reads/draft-subject.ts";

/** Records a step of the report on an inspection: by the inspector its draft, else by the coordinator. */
export const recordReport = command({
  action: "report.record",
  path: "/visits/{id}/report-steps",
  summary: "Record a step of the report on an inspection",
  area: "inspection",
  sentence: ({ row, school }) => {
    const { schoolId, step, happenedOn } = row("reportStep");
    const taken = nameInLowerCase(reportStepNames, step, "een stap");
    return `Rapport over ${school(schoolId)}: ${taken}, op ${formatDay(happenedOn)}.`;
  },
  sample: (world, which) => ({
    raw: {
      id: idOr(which, world.visitId),
      step: which === "own" ? "draft-sent" : "final",
      happenedOn: "2017-10-09",
    },
    resource: {
      inspectorId: world.people.inspector.inspectorId,
      reportStep: which === "own" ? "draft-sent" : "final",
    },
  }),
  input: recordReportInput,
  async load({ tx, input }) {
    const held = await getOpen(tx, "visit", input.id, "Dit bezoek");
    return {
      held,
      known: getOpenOfVisit(tx, "reportStep", held.id),
      inspectorIds: await inspectorsOfVisit(tx, held),
    };
  },
  resource: ({ inspectorIds }, input) => ({ inspectorIds, reportStep: input.step }),
  async run({ input, today, write }, { held, known }) {
    if (!isInspection(held.kind)) throw conflict("Bij een schoolbezoek zonder les hoort geen rapport.");
    if (known.some(({ step }) => step === input.step))
      throw conflict("Deze stap van het rapport is al vastgelegd.");
    assertStepsInOrder(held.happenedOn, [...known.map(taken), input], today);
    const id = newId();
    await write.add("reportStep", id, {
      happenedOn: input.happenedOn,
      roundId: held.roundId,
      schoolId: held.schoolId,
      visitId: held.id,
      step: input.step,
    });
    return { subject: `report:${id}`, result: { id, schoolId: held.schoolId } };
  },
});

/** Corrects the day of a step with a reason, or withdraws it. The steps that stay must still follow one another. */
export const correctReport = command({
  action: "report.correct",
  path: "/report-steps/{id}/corrections",
  summary: "Correct or withdraw a step of a report, with a reason",
  area: "inspection",
  sentence: ({ row, school, isWithdrawal }) => {
    const { schoolId, step, happenedOn } = row("reportStep");
    const taken = nameInLowerCase(reportStepNames, step, "een stap");
    return isWithdrawal
      ? `Rapport over ${school(schoolId)}: “${taken}” van ${formatDay(happenedOn)} vervallen verklaard.`
      : `Rapport over ${school(schoolId)} gecorrigeerd: ${taken}, op ${formatDay(happenedOn)}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.stepId), happenedOn: "2017-10-10", reason: "Agenda" },
  }),
  input: correctReportInput,
  async load({ tx, input }) {
    const current = await getOpen(tx, "reportStep", input.id, "Deze stap");
    const held = await getOpen(tx, "visit", current.visitId, "Het bezoek");
    const known = getOpenOfVisit(tx, "reportStep", held.id);
    return { current, held, others: known.filter((other) => other.id !== current.id).map(taken) };
  },
  async run({ input, today, write }, { current, held, others }) {
    if (input.withdrawn) {
      if (reportErrors(held.happenedOn, others, today).length > 0)
        throw conflict("Er staat nog een latere stap van dit rapport. Laat die eerst vervallen.");
      await write.withdraw("reportStep", current);
    } else {
      const happenedOn = input.happenedOn ?? current.happenedOn;
      assertStepsInOrder(held.happenedOn, [...others, { ...taken(current), happenedOn }], today);
      await write.supersede("reportStep", current, { happenedOn });
    }
    return {
      subject: `report:${current.id}`,
      reason: input.reason,
      result: { id: current.id, schoolId: current.schoolId },
    };
  },
});

/** The report goes with its visit: its steps are closed by the entry that withdraws the visit. */
export async function withdrawReport(tx: Tx, write: EntryWriter, visitId: string): Promise<void> {
  for (const step of getOpenOfVisit(tx, "reportStep", visitId)) await write.withdraw("reportStep", step);
}

/** A visit with a report stays an inspection, and stays before its report. */
export async function assertReportKeepsVisit(
  tx: Tx,
  visitId: string,
  next: { heldOn: Day; kind: VisitKind },
): Promise<void> {
  const [first] = getOpenOfVisit(tx, "reportStep", visitId).sort((a, b) =>
    a.happenedOn < b.happenedOn ? -1 : 1,
  );
  if (first && !isInspection(next.kind))
    throw conflict("Over dit bezoek is een rapport. Laat eerst de stappen van het rapport vervallen.");
  if (first && first.happenedOn < next.heldOn)
    throw conflict(`Het conceptrapport is van ${dutchDay(first.happenedOn)}. Verander eerst die dag.`);
}

function taken({ step, happenedOn }: FactRow<"reportStep">): StepTaken {
  return { step, happenedOn };
}

function assertStepsInOrder(heldOn: Day, steps: readonly StepTaken[], today: Day): void {
  const errors = reportErrors(heldOn, steps, today);
  if (errors.length > 0) throw invalid(errors);
}
