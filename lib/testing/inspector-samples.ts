import type { FollowUpWorld } from "./follow-up.ts";
import { type Case, erasure, missing, owner, type Sample } from "./operation-sample.ts";

type Ask = (world: FollowUpWorld, which: Case) => Sample | null;

/** What to ask of the operations on the records of inspectors. */
export const inspectorSamples = {
  "inspector.list-records": ofRound,
  "inspector.read-quality": ofRound,
  "inspector.read": (world, which) => ({
    raw: { id: which === "missing" ? missing : owner(world, which) },
    resource: { inspectorId: owner(world, which) },
  }),
  "inspector.set-home": ofInspector({ province: "Utrecht" }),
  "inspector.record": ofInspector({ event: "course-completed", happenedOn: "2017-07-03" }),
  "inspector.replace": ofInspector({ startsOn: "2018-02-06", endsOn: "2018-02-09" }),
  "inspector.end-replacement": (world, which) => ({
    raw: { id: which === "missing" ? missing : world.inspectorReplacementId, endsOn: "2018-04-10" },
  }),
  "exchange-day.record": (world, which) => ({
    raw: {
      ...(which === "other's" ? { happenedOn: "2018-01-19" } : { changes: idOr(which, world.exchangeDayId) }),
      attendance: [{ inspector: owner(world, "own"), attended: true }],
    },
  }),
  "exchange-day.correct": (world, which) => ({
    raw: { id: idOr(which, world.exchangeDayId), happenedOn: "2017-10-18", reason: "Agenda" },
  }),
  "exchange-day.erase": erasure((world) => world.exchangeDayId),
  "interest.declare": (world, which) => ({
    raw: {
      inspector: which === "missing" ? missing : owner(world, which),
      kind: "family",
      school: "B-1",
      startsOn: "2016-01-01",
    },
    resource: { inspectorId: owner(world, which) },
  }),
  "interest.end": ofInterest({ endsOn: "2018-02-05" }),
  "interest.propose-removal": ofInterest({ reason: "Vergissing" }),
  "interest.confirm-removal": decide,
  "interest.reject-removal": decide,
  "interest.erase-removal": erasure((world) => world.removals.byCoordinator),
} satisfies Record<string, Ask>;

function idOr(which: Case, id: string): string {
  return which === "missing" ? missing : id;
}

function ofRound(_world: FollowUpWorld, which: Case): Sample {
  return { raw: which === "missing" ? { round: "geen" } : {} };
}

function ofInspector(input: object) {
  return (world: FollowUpWorld, which: Case): Sample => ({
    raw: { ...input, id: which === "missing" ? missing : owner(world, which) },
  });
}

/** About an interest of the inspector. */
function ofInterest(input: object) {
  return (world: FollowUpWorld, which: Case): Sample => ({
    raw: { ...input, id: idOr(which, world.interestId) },
    resource: { inspectorId: world.people.inspector.inspectorId },
  });
}

/** What the coordinator proposed about the inspector, or the second inspector about herself. */
function decide(world: FollowUpWorld, which: Case): Sample {
  const { people, otherInspector, removals } = world;
  const proposer = which === "other's" ? otherInspector : people.coordinator;
  return {
    raw: { id: idOr(which, which === "other's" ? removals.byOtherInspector : removals.byCoordinator) },
    resource: { inspectorId: owner(world, which), proposedBy: proposer.accountId },
  };
}
