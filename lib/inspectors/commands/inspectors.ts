import { and, eq, isNull } from "drizzle-orm";
import { getOpen } from "#db/rows.ts";
import { inspectorEvent, inspectorHome } from "#db/schema/inspectors.ts";
import { conflict } from "#lib/access/problem.ts";
import { recordInspectorInput, setHomeInput } from "#lib/inspectors/inputs/inspectors.ts";
import { inspectorEventNames } from "#lib/inspectors/text.ts";
import { assertNotInFuture } from "#lib/operation/assert-not-in-future.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay, nameInLowerCase } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr, ownerOf } from "#lib/operation/sample.ts";

/** Records that an inspector was recruited, completed the course or left; the same again is another day for it. */
export const recordInspector = command({
  action: "inspector.record",
  path: "/inspectors/{id}/events",
  summary: "Record that an inspector was recruited, completed the course or left",
  area: "inspectors",
  sentence: ({ row, inspector, subjectId }) => {
    const { event, happenedOn } = row("inspectorEvent");
    const name = nameInLowerCase(inspectorEventNames, event, "gewijzigd");
    return `${inspector(subjectId)}: ${name}, op ${formatDay(happenedOn)}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, ownerOf(world, which)), event: "course-completed", happenedOn: "2017-07-03" },
  }),
  input: recordInspectorInput,
  async load({ tx, input }) {
    const inspector = await getOpen(tx, "inspector", input.id, "De inspecteur");
    const [current] = await tx
      .select()
      .from(inspectorEvent)
      .where(
        and(
          eq(inspectorEvent.inspectorId, inspector.id),
          eq(inspectorEvent.event, input.event),
          isNull(inspectorEvent.untilSeq),
        ),
      );
    return { inspector, current };
  },
  async run({ input, today, write }, { inspector, current }) {
    const { event, happenedOn } = input;
    assertNotInFuture("happenedOn", happenedOn, today);
    if (current?.happenedOn === happenedOn) throw conflict("Dit is al vastgelegd.");
    if (current) await write.supersede("inspectorEvent", current, { happenedOn });
    else await write.add("inspectorEvent", newId(), { happenedOn, inspectorId: inspector.id, event });
    return { subject: `inspector:${inspector.id}`, result: { id: inspector.id } };
  },
});

/** Records from which province an inspector travels. */
export const setInspectorHome = command({
  action: "inspector.set-home",
  path: "/inspectors/{id}/home",
  summary: "Record from which province an inspector travels",
  area: "inspectors",
  sentence: ({ row, inspector, subjectId }) =>
    `${inspector(subjectId)} reist vanuit ${row("inspectorHome").province ?? "een provincie"}.`,
  sample: (world, which) => ({ raw: { id: idOr(which, ownerOf(world, which)), province: "Utrecht" } }),
  input: setHomeInput,
  async load({ tx, input }) {
    const inspector = await getOpen(tx, "inspector", input.id, "De inspecteur");
    const [current] = await tx
      .select()
      .from(inspectorHome)
      .where(and(eq(inspectorHome.inspectorId, inspector.id), isNull(inspectorHome.untilSeq)));
    return { inspector, current };
  },
  async run({ input: { province }, today, write }, { inspector, current }) {
    if (current?.province === province) throw conflict("Dit is al vastgelegd.");
    const values = { happenedOn: today, inspectorId: inspector.id, province };
    if (current) await write.supersede("inspectorHome", current, values);
    else await write.add("inspectorHome", newId(), values);
    return { subject: `inspector:${inspector.id}`, result: { id: inspector.id } };
  },
});
