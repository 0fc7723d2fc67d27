import { type Person, type Role, roles } from "#lib/access/actor.ts";
import { holdsVisits } from "#lib/access/policy.ts";
import type { SampleWorld } from "#lib/operation/sample.ts";

function exampleId(n: number): string {
  return `0199aaaa-0000-7000-8000-${String(n).padStart(12, "0")}`;
}

function examplePerson(role: Role, n: number): Person {
  const inspectorId = holdsVisits(role) ? exampleId(n + 50) : null;
  return { role, accountId: exampleId(n), inspectorId, mustChangePassword: false };
}

/** Ids of things that do not exist, for the examples in the document of the API. */
export const exampleWorld: SampleWorld = {
  people: Object.fromEntries(roles.map((role, n) => [role, examplePerson(role, n + 1)])) as Record<
    Role,
    Person
  >,
  otherInspector: examplePerson("inspector", 20),
  schoolId: exampleId(101),
  visitId: exampleId(102),
  verdictId: exampleId(103),
  keurmerkId: exampleId(104),
  viewId: exampleId(105),
  stepId: exampleId(106),
  remedyId: exampleId(107),
  plannedId: exampleId(108),
  returnId: exampleId(109),
  mistakeId: exampleId(119),
  feedId: exampleId(110),
  locationId: exampleId(111),
  drawId: exampleId(112),
  replacementId: exampleId(113),
  interestId: exampleId(114),
  exchangeDayId: exampleId(115),
  inspectorReplacementId: exampleId(116),
  enrolmentId: exampleId(119),
  departureId: exampleId(120),
  relationId: exampleId(121),
  planId: exampleId(122),
  removals: { byCoordinator: exampleId(117), byOtherInspector: exampleId(118) },
};
