import { and, eq, isNull, or } from "drizzle-orm";
import { getSchool } from "#db/rows.ts";
import { schoolRelation } from "#db/schema/register.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { assertNotInFuture } from "#lib/operation/assert-not-in-future.ts";
import { command } from "#lib/operation/command.ts";
import { correcting } from "#lib/operation/correcting/correct.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr } from "#lib/operation/sample.ts";
import { correctRelationInput, relateSchoolInput } from "#lib/register/inputs/relations.ts";

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
    if (known)
      throw conflict(
        "Hoe deze twee scholen bij elkaar horen is al vastgelegd. Klopt het niet, corrigeer het dan.",
      );
    await write.add("schoolRelation", newId(), {
      happenedOn,
      schoolId: school.id,
      predecessorId: predecessor.id,
      kind,
    });
    return { subject: `school:${school.id}`, result: { id: school.id } };
  },
});

/** Gives a relation another day or kind, or withdraws it: then the schools are no predecessor and successor. */
export const correctRelation = correcting({
  action: "relation.correct",
  table: "schoolRelation",
  path: "school-relations",
  summary: "Correct or withdraw that a school is the successor of another, with a reason",
  what: "Deze herkomst",
  area: "register",
  sentence: ({ row, school, isWithdrawal }) => {
    const { schoolId, predecessorId, happenedOn } = row("schoolRelation");
    const origin = `${school(schoolId)} voortgekomen uit ${school(predecessorId, "een andere school")}`;
    return isWithdrawal
      ? `Herkomst vervallen verklaard: ${origin}.`
      : `Herkomst gecorrigeerd: ${origin}, per ${formatDay(happenedOn)}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.relationId), kind: "restart", reason: "Geen fusie" },
  }),
  input: correctRelationInput,
  subject: ({ id }) => `relation:${id}`,
  async change({ input, today }, current) {
    const { kind = current.kind, happenedOn = current.happenedOn } = input;
    assertNotInFuture("happenedOn", happenedOn, today);
    return { kind, happenedOn };
  },
});
