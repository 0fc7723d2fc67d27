import type { Person, Role } from "#lib/access/actor.ts";
import type { Resource } from "#lib/access/policy.ts";

/** The things of which samples speak, by their ids; the people are one of each role, and a second inspector. */
export type SampleWorld = {
  people: Record<Role, Person>;
  otherInspector: Person;
  schoolId: string;
  visitId: string;
  mistakeId: string;
  verdictId: string;
  keurmerkId: string;
  enrolmentId: string;
  departureId: string;
  relationId: string;
  planId: string;
  viewId: string;
  stepId: string;
  remedyId: string;
  plannedId: string;
  returnId: string;
  feedId: string;
  locationId: string;
  drawId: string;
  replacementId: string;
  interestId: string;
  exchangeDayId: string;
  inspectorReplacementId: string;
  removals: { byCoordinator: string; byOtherInspector: string };
};

/** Whose thing is asked about, or one that does not exist. */
export type SampleCase = "own" | "other's" | "missing";

/**
 * What is sent to an operation, and what the policy may look at then. The matrix of rights tries it for every role;
 * null where the case makes no sense for the operation.
 */
export type Sample = (world: SampleWorld, which: SampleCase) => { raw: object; resource?: Resource } | null;

const missingId = "0199aaaa-0000-7000-8000-000000000000";

/** The id, or that of nothing at all. */
export function idOr(which: SampleCase, id: string | null): string | null {
  return which === "missing" ? missingId : id;
}

/** The inspector whose thing it is. */
export function ownerOf(world: SampleWorld, which: SampleCase): string | null {
  return which === "own" ? world.people.inspector.inspectorId : world.otherInspector.inspectorId;
}

/** An operation that is about no thing in particular. */
export function plainSample(raw: object): Sample {
  return (_world, which) => (which === "missing" ? null : { raw });
}

/** A question about a round. */
export const roundSample: Sample = (_world, which) => ({ raw: which === "missing" ? { round: "geen" } : {} });
