import type { FactRow } from "#db/fact-tables.ts";
import type { EntryWriter } from "#db/journal/entry.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { dutchDay } from "#lib/calendar/day.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr } from "#lib/operation/sample.ts";
import {
  cancelVisitInput,
  giveBackVisitInput,
  recordNotHeldInput,
} from "#lib/visits/inputs/planned-visits.ts";
import type { ReturnCause } from "#lib/visits/rules/planned-visit.ts";
import { getOpenPlannedVisit, ownInspector } from "./open-planned-visit.ts";

/** Takes a planned visit out of the calendar again. */
export const cancelVisit = command({
  action: "plan.cancel",
  path: "/planned-visits/{id}/cancellations",
  summary: "Take a planned visit back, with a reason",
  area: "planning",
  sentence: ({ row, school }) => {
    const { schoolId, day } = row("plannedVisit");
    return `Gepland bezoek aan ${school(schoolId)} van ${formatDay(day)} uit de agenda gehaald.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.plannedId), reason: "Ander moment" },
    resource: { inspectorId: world.people.inspector.inspectorId },
  }),
  input: cancelVisitInput,
  load: ({ tx, input }) => getOpenPlannedVisit(tx, input.id),
  async run({ input, write }, planned) {
    await write.withdraw("plannedVisit", planned);
    return { subject: `visit:${planned.id}`, reason: input.reason, result: { schoolId: planned.schoolId } };
  },
});

/** An inspector gives a visit back. A second inspector goes on alone; without one the visit returns to planning. */
export const giveBackVisit = command({
  action: "plan.give-back",
  path: "/planned-visits/{id}/returns",
  summary: "Give an own planned visit back, with a reason",
  area: "planning",
  sentence: ({ row, school }) => {
    const { schoolId, day } = row("visitReturn");
    return `Gepland bezoek aan ${school(schoolId)} van ${formatDay(day)} teruggegeven.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.plannedId), reason: "Ziek" },
    resource: { inspectorId: world.people.inspector.inspectorId },
  }),
  input: giveBackVisitInput,
  async load({ tx, input, actor }) {
    const planned = await getOpenPlannedVisit(tx, input.id);
    return { planned, inspectorId: ownInspector(planned, actor) };
  },
  resource: ({ inspectorId }) => ({ inspectorId }),
  async run({ input, today, write }, { planned, inspectorId }) {
    if (inspectorId === null) throw conflict("Dit bezoek is niet van u.");
    const other = planned.inspectorId === inspectorId ? planned.secondInspectorId : planned.inspectorId;
    if (other === null) await write.withdraw("plannedVisit", planned);
    else await write.supersede("plannedVisit", planned, { inspectorId: other, secondInspectorId: null });
    await addReturn(write, planned, {
      happenedOn: today,
      inspectorId,
      cause: "given-back",
      text: input.reason,
    });
    return { subject: `visit:${planned.id}`, result: { schoolId: planned.schoolId } };
  },
});

/** Records that a planned visit did not take place: it never counts as visited, and returns to planning. */
export const recordNotHeld = command({
  action: "visit.record-not-held",
  path: "/planned-visits/{id}/not-held",
  summary: "Record why a planned visit did not take place",
  area: "planning",
  sentence: ({ row, school }) => {
    const { schoolId, day } = row("visitReturn");
    return `Bezoek aan ${school(schoolId)} van ${formatDay(day)} ging niet door.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.plannedId), cause: "school-cancelled" },
    resource: { inspectorId: world.people.inspector.inspectorId },
  }),
  input: recordNotHeldInput,
  async load({ tx, input, actor }) {
    const planned = await getOpenPlannedVisit(tx, input.id);
    return { planned, inspectorId: ownInspector(planned, actor) };
  },
  resource: ({ inspectorId }) => ({ inspectorId }),
  async run({ input, today, write }, { planned, inspectorId }) {
    if (planned.day > today && input.cause !== "school-cancelled" && input.cause !== "inspector-unable")
      throw invalid([
        {
          field: "cause",
          message: `Het bezoek is pas op ${dutchDay(planned.day)}: dit kan dan pas blijken.`,
        },
      ]);
    await write.withdraw("plannedVisit", planned);
    await addReturn(write, planned, {
      happenedOn: planned.day > today ? today : planned.day,
      inspectorId: inspectorId ?? planned.inspectorId,
      cause: input.cause,
      text: input.note,
    });
    return { subject: `visit:${planned.id}`, result: { schoolId: planned.schoolId } };
  },
});

type Return = { happenedOn: string; inspectorId: string; cause: ReturnCause; text: string };

async function addReturn(
  write: EntryWriter,
  { id: visitId, roundId, schoolId, day }: FactRow<"plannedVisit">,
  { text, ...values }: Return,
): Promise<void> {
  const id = newId();
  const textDigest = text ? await write.text(`return:${id}`, text) : null;
  await write.add("visitReturn", id, { ...values, roundId, schoolId, visitId, day, textDigest });
}
