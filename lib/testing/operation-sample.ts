import type { Resource } from "#lib/access/policy.ts";
import type { FollowUpWorld } from "./follow-up.ts";

/** What is asked of an operation, and what the policy may look at then. */
export type Sample = { raw: object; resource?: Resource };
/** Whose thing it is about, or whether there is one. */
export type Case = "own" | "other's" | "missing";

export const missing = "0199aaaa-0000-7000-8000-000000000000";
export const owner = (world: FollowUpWorld, which: Case) =>
  which === "own" ? world.people.inspector.inspectorId : world.otherInspector.inspectorId;

export function plain(raw: object) {
  return (_world: FollowUpWorld, which: Case): Sample | null => (which === "missing" ? null : { raw });
}

export function erasure(idOf: (world: FollowUpWorld) => string) {
  return (world: FollowUpWorld, which: Case): Sample => ({
    raw: { id: which === "missing" ? missing : idOf(world), confirmed: true },
  });
}
