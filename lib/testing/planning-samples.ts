import type { FollowUpWorld } from "./follow-up.ts";
import { type Case, erasure, missing, owner, plain, type Sample } from "./operation-sample.ts";

type Ask = (world: FollowUpWorld, which: Case) => Sample | null;

/** What to ask of the operations on planned visits. */
export const planningSamples = {
  "plan.schedule": (world, which) => ({
    raw: {
      school: which === "missing" ? missing : "B-1",
      day: "2018-02-20",
      startsAt: "9:00",
      endsAt: "12:00",
      inspector: owner(world, which),
    },
  }),
  "planning.list-visits": (_world, which) => ({ raw: which === "missing" ? { round: "geen" } : {} }),
  "planning.read-visit": ofPlanned({}),
  "planning.read-options": (world, which) => ({
    raw: {
      id: which === "missing" ? missing : world.schoolId,
      ...(which === "own" ? { day: "2018-02-20", startsAt: "9:00", endsAt: "12:00" } : {}),
    },
  }),
  "plan.cancel": ofPlanned({ reason: "Ander moment" }),
  "plan.announce": ofPlanned({ announcedOn: "2018-02-02" }),
  "plan.give-back": ofPlanned({ reason: "Ziek" }),
  "visit.record-not-held": ofPlanned({ cause: "school-cancelled" }),
  "independence.declare": ofPlanned({ independent: true }),
  "due.read": plain({}),
  "calendar.list-visits": plain({}),
  "calendar.read-feed-state": plain({}),
  "calendar.make-feed": plain({}),
  "calendar.revoke-feed": (world, which) => ({
    raw: { id: which === "missing" ? missing : world.feedId },
    resource: { accountId: world.people.inspector.accountId },
  }),
  "plan.erase-return": erasure((world) => world.returnId),
} satisfies Record<string, Ask>;

/** About the planned visit of the inspector. */
function ofPlanned(input: object) {
  return (world: FollowUpWorld, which: Case): Sample => ({
    raw: { ...input, id: which === "missing" ? missing : world.plannedId },
    resource: { inspectorId: world.people.inspector.inspectorId },
  });
}
