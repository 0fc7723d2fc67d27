import { and, eq, isNull, or } from "drizzle-orm";
import { getSchool } from "#db/rows.ts";
import { schoolRelation } from "#db/schema/register.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { assertNotInFuture } from "#lib/operation/assert-not-in-future.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr } from "#lib/operation/sample.ts";
import { relateSchoolInput } from "#lib/register/inputs/locations.ts";

/** A school is what another school went on as, from a day on: a restart or a merger. */
export const relateSchool = command({
  action: "school.relate",
  path: "/schools/{id}/predecessors",
  summary: "Record that a school is the successor of another: a restart or a merger",
  area: "register",
  sentence: ({ row, school }) => {
    const { schoolId, predecessorId, happenedOn } = row("schoolRelation");
    const predecessor = school(predecessorId, "een andere school");
    return `${school(schoolId)} is voortgekomen uit ${predecessor}, per ${formatDay(happenedOn)}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.schoolId), predecessor: "B-1", kind: "merger", happenedOn: "2018-01-02" },
  }),
  input: relateSchoolInput,
  async load({ tx, input }) {
    const school = await getSchool(tx, input.id);
    const predecessor = await getSchool(tx, input.predecessor);
    const pair = (successorId: string, predecessorId: string) =>
      and(eq(schoolRelation.schoolId, successorId), eq(schoolRelation.predecessorId, predecessorId));
    const [known] = await tx
      .select()
      .from(schoolRelation)
      .where(
        and(
          or(pair(school.id, predecessor.id), pair(predecessor.id, school.id)),
          isNull(schoolRelation.untilSeq),
        ),
      );
    return { school, predecessor, known };
  },
  async run({ input, today, write }, { school, predecessor, known }) {
    const { kind, happenedOn } = input;
    if (school.id === predecessor.id)
      throw invalid([{ field: "predecessor", message: "Een school komt niet uit zichzelf voort." }]);
    assertNotInFuture("happenedOn", happenedOn, today);
    if (known) throw conflict("Hoe deze twee scholen bij elkaar horen is al vastgelegd.");
    await write.add("schoolRelation", newId(), {
      happenedOn,
      schoolId: school.id,
      predecessorId: predecessor.id,
      kind,
    });
    return { subject: `school:${school.id}`, result: { id: school.id } };
  },
});
