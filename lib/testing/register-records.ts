import { getOpenOfSchool, getRound } from "#db/rows.ts";
import { schoolRelation } from "#db/schema/register.ts";
import { adoptPlan } from "#lib/planning/commands/planning.ts";
import { enrolSchool, leaveRound, registerSchool } from "#lib/register/commands/register.ts";
import { relateSchool } from "#lib/register/commands/relations.ts";
import type { SmallWorld } from "./small-world.ts";

/** Facts of the register that are corrected: the enrolment of the school, the departure of another, and what joins them. */
export type RegisterRecords = {
  enrolmentId: string;
  departureId: string;
  relationId: string;
  planId: string;
};

export async function addRegisterRecords(world: SmallWorld): Promise<RegisterRecords> {
  const { by, people, schoolId, database } = world;
  const reviewer = by(people.reviewer);
  const profile = { name: "Taalhuis Weg", place: "Ede", province: "Gelderland" };
  const gone = await registerSchool.run(reviewer, { number: "B-8", ...profile, registeredOn: "2017-01-02" });
  await enrolSchool.run(reviewer, { school: "B-8", enteredOn: "2017-07-01" });
  await leaveRound.run(reviewer, { school: "B-8", leftOn: "2018-01-02" });
  const relation = { id: "B-8", predecessor: "B-1", kind: "merger", happenedOn: "2017-02-01" };
  await relateSchool.run(reviewer, relation);
  const [related] = await database.read.select().from(schoolRelation);
  const plan = { round: "r1", adoptedOn: "2018-01-11", targets: { "2018-Q1": 1 } };
  const { id: planId } = await adoptPlan.run(by(people.coordinator), plan);
  const { id: roundId } = await getRound(database.read, "r1", "2018-01-02");
  const [enrolment] = getOpenOfSchool(database.read, "enrolment", { roundId, schoolId });
  const [departure] = getOpenOfSchool(database.read, "departure", { roundId, schoolId: gone.id });
  return {
    enrolmentId: enrolment?.id ?? "",
    departureId: departure?.id ?? "",
    relationId: related?.id ?? "",
    planId,
  };
}
