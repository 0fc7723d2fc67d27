import { unseen } from "#lib/visits/rules/draft/fields.ts";
import type { FollowUpWorld } from "./follow-up.ts";
import { type Case, missing, owner, plain, type Sample } from "./operation-sample.ts";

/** What to ask of the operations on visits that are being recorded. */
export const draftSamples = {
  "visit-draft.list": plain({}),
  "visit-draft.read": ofDraft(() => ({})),
  "visit-draft.open": (world: FollowUpWorld, which: Case): Sample => ({
    raw: {
      school: which === "missing" ? missing : "B-1",
      kind: "reinspection",
      day: "2018-01-10",
      inspector: owner(world, which),
    },
    resource: { inspectorId: owner(world, which), visitKind: "reinspection" },
  }),
  "visit-draft.save": ofDraft((world) => ({
    account: world.people.inspector.accountId,
    saves: [
      {
        id: "0199aaaa-0000-7000-8000-000000000001",
        field: `finding.${world.people.inspector.inspectorId}.intake-goal.score`,
        ...{ value: unseen, bases: [], savedAt: "2018-02-05T10:00:00Z", device: "tablet" },
      },
    ],
  })),
  "visit-draft.open-key": plain({ device: "0199aaaa-0000-4000-8000-000000000001" }),
  "visit.submit": ofDraft((world) => ({ account: world.people.inspector.accountId, saves: [] })),
};

/** About the visit that is planned for the inspector. */
function ofDraft(input: (world: FollowUpWorld) => object) {
  return (world: FollowUpWorld, which: Case): Sample => ({
    raw: { ...input(world), id: which === "missing" ? missing : world.plannedId },
    resource: { inspectorId: world.people.inspector.inspectorId, visitKind: "classroom" },
  });
}
