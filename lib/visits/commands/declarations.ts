import { and, eq, isNull, sql } from "drizzle-orm";
import type { EntryWriter } from "#db/journal/entry.ts";
import type { Tx } from "#db/open.ts";
import { preparedFor } from "#db/prepared-statements.ts";
import { getOpenOfVisit } from "#db/rows.ts";
import { declaration } from "#db/schema/planned-visits.ts";
import { conflict } from "#lib/access/problem.ts";
import type { Day } from "#lib/calendar/day.ts";
import { assertIndependent } from "#lib/inspectors/commands/inspector-guard.ts";
import { assertNotInFuture } from "#lib/operation/assert-not-in-future.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr } from "#lib/operation/sample.ts";
import { announceVisitInput, declareIndependenceInput } from "#lib/visits/inputs/planned-visits.ts";
import { getOpenPlannedVisit, ownInspector } from "./open-planned-visit.ts";

/** Records that the school was told on which day it is visited. Another day has to be told anew. */
export const announceVisit = command({
  action: "plan.announce",
  path: "/planned-visits/{id}/announcements",
  summary: "Record when a school was told of its visit",
  area: "planning",
  sentence: ({ row, school }) => {
    const { schoolId, happenedOn, day } = row("announcement");
    return `${school(schoolId)} hoorde op ${formatDay(happenedOn)} van het bezoek op ${formatDay(day)}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.plannedId), announcedOn: "2018-02-02" },
    resource: { inspectorId: world.people.inspector.inspectorId },
  }),
  input: announceVisitInput,
  async load({ tx, input, actor }) {
    const planned = await getOpenPlannedVisit(tx, input.id);
    const announcements = getOpenOfVisit(tx, "announcement", planned.id);
    const known = announcements.find(({ day }) => day === planned.day);
    return { planned, known, inspectorId: ownInspector(planned, actor) };
  },
  resource: ({ inspectorId }) => ({ inspectorId }),
  async run({ input, today, write }, { planned, known }) {
    const { announcedOn: happenedOn } = input;
    assertNotInFuture("announcedOn", happenedOn, today);
    if (known?.happenedOn === happenedOn) throw conflict("Dit is al vastgelegd.");
    const { id: visitId, roundId, schoolId, day } = planned;
    if (known) await write.supersede("announcement", known, { happenedOn });
    else await write.add("announcement", newId(), { happenedOn, roundId, schoolId, visitId, day });
    return { subject: `visit:${visitId}`, result: { schoolId } };
  },
});

/** An inspector declares before the visit that nothing ties them to the school; a known interest refuses it. */
export const declareIndependence = command({
  action: "independence.declare",
  path: "/planned-visits/{id}/declarations",
  summary: "Declare independence of a school before an own visit",
  area: "planning",
  sentence: ({ row, school }) =>
    `Onafhankelijkheid verklaard voor het bezoek aan ${school(row("declaration").schoolId)}.`,
  sample: (world, which) => ({
    raw: { id: idOr(which, world.plannedId), independent: true },
    resource: { inspectorId: world.people.inspector.inspectorId },
  }),
  input: declareIndependenceInput,
  async load({ tx, input, actor }) {
    const planned = await getOpenPlannedVisit(tx, input.id);
    return { planned, inspectorId: ownInspector(planned, actor) };
  },
  resource: ({ inspectorId }) => ({ inspectorId }),
  async run({ tx, today, write }, { planned, inspectorId }) {
    if (inspectorId === null) throw conflict("Dit bezoek is niet van u.");
    const { id: visitId, schoolId, day } = planned;
    if (hasDeclared(tx, visitId, inspectorId)) throw conflict("U hebt dit al verklaard.");
    await assertIndependent(tx, inspectorId, schoolId, today, day > today ? day : today);
    await addDeclaration(write, planned, inspectorId, today);
    return { subject: `visit:${visitId}`, result: { schoolId } };
  },
});

/** Writes down that an inspector declared to be independent for a visit that is planned or held. */
export async function addDeclaration(
  write: EntryWriter,
  { id: visitId, roundId, schoolId }: { id: string; roundId: string; schoolId: string },
  inspectorId: string,
  happenedOn: Day,
): Promise<void> {
  await write.add("declaration", newId(), { happenedOn, roundId, schoolId, visitId, inspectorId });
}

/** Whether an inspector declared to be independent for a visit. */
export function hasDeclared(tx: Tx, visitId: string, inspectorId: string): boolean {
  return declared(tx).all({ visitId, inspectorId }).length > 0;
}

const declared = preparedFor((on) =>
  on
    .select({ id: declaration.id })
    .from(declaration)
    .where(
      and(
        eq(declaration.visitId, sql.placeholder("visitId")),
        eq(declaration.inspectorId, sql.placeholder("inspectorId")),
        isNull(declaration.untilSeq),
      ),
    )
    .prepare(),
);
