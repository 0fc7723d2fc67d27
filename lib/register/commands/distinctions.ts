import { and, eq, isNull, or } from "drizzle-orm";
import { getSchool } from "#db/rows.ts";
import { schoolDistinction } from "#db/schema/register.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { command } from "#lib/operation/command.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr } from "#lib/operation/sample.ts";
import { distinguishSchoolsInput } from "#lib/register/inputs/register.ts";

/** Blik op Werk says of two schools that look the same that they are two. */
export const distinguishSchools = command({
  action: "school.distinguish",
  path: "/schools/{id}/distinctions",
  summary: "Record that two schools that look the same are two",
  area: "register",
  sentence: ({ row, school }) => {
    const { schoolId, otherId } = row("schoolDistinction");
    return `${school(schoolId)} en ${school(otherId, "een andere school")} zijn twee scholen.`;
  },
  sample: (world, which) => ({ raw: { id: idOr(which, world.schoolId), other: "B-1" } }),
  input: distinguishSchoolsInput,
  async load({ tx, input }) {
    const school = await getSchool(tx, input.id);
    const other = await getSchool(tx, input.other);
    const pair = (schoolId: string, otherId: string) =>
      and(eq(schoolDistinction.schoolId, schoolId), eq(schoolDistinction.otherId, otherId));
    const [known] = await tx
      .select()
      .from(schoolDistinction)
      .where(
        and(or(pair(school.id, other.id), pair(other.id, school.id)), isNull(schoolDistinction.untilSeq)),
      );
    return { school, other, known };
  },
  async run({ today, write }, { school, other, known }) {
    if (school.id === other.id)
      throw invalid([{ field: "other", message: "Dit is één en dezelfde school. Kies een andere." }]);
    if (known) throw conflict("Dat dit twee scholen zijn is al vastgelegd.");
    await write.add("schoolDistinction", newId(), {
      happenedOn: today,
      schoolId: school.id,
      otherId: other.id,
    });
    return { subject: `school:${school.id}`, result: { id: school.id } };
  },
});
