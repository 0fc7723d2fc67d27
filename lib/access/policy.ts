import { accountsPolicy } from "#lib/access/policy/accounts.ts";
import { figuresPolicy } from "#lib/access/policy/figures.ts";
import { frameworkPolicy } from "#lib/access/policy/framework.ts";
import { importPolicy } from "#lib/access/policy/import.ts";
import { inspectorsPolicy } from "#lib/access/policy/inspectors.ts";
import { journalPolicy } from "#lib/access/policy/journal.ts";
import { planningPolicy } from "#lib/access/policy/planning.ts";
import { procedurePolicy } from "#lib/access/policy/procedure.ts";
import { registerPolicy } from "#lib/access/policy/register.ts";
import { schoolsPolicy } from "#lib/access/policy/schools.ts";
import { visitsPolicy } from "#lib/access/policy/visits.ts";
import { worklistPolicy } from "#lib/access/policy/worklist.ts";
import { workloadPolicy } from "#lib/access/policy/workload.ts";
import { type Actor, isPerson, type Role, roles } from "./actor.ts";
import {
  holds,
  nothing,
  type Resource,
  type Row,
  type Rows,
  type Rule,
  type Scope,
  scopeUnder,
} from "./policy-rules.ts";

export { isWithin, type Resource, type Scope } from "./policy-rules.ts";

/**
 * Who may do what: the one table behind pages, actions, API, import and exports, with its rows in a file for each room.
 * What has no row is refused. The name of a row is also the name of the operation, the journal action and the test.
 */
export const policy = {
  ...accountsPolicy,
  ...registerPolicy,
  ...frameworkPolicy,
  ...inspectorsPolicy,
  ...journalPolicy,
  ...visitsPolicy,
  ...procedurePolicy,
  ...figuresPolicy,
  ...schoolsPolicy,
  ...planningPolicy,
  ...workloadPolicy,
  ...worklistPolicy,
  ...importPolicy,
} as const satisfies Rows;

export type Action = keyof typeof policy;

/** Whether the actor may do this to this thing. The system acts for whoever holds the server's terminal. */
export function allows(actor: Actor, action: Action, resource: Resource = {}): boolean {
  if (actor.role === "system") return true;
  const rule = ruleFor(actor.role, action);
  return isPerson(actor) && rule !== undefined && holds(rule, actor, resource);
}

/**
 * Which things of a list the actor sees. It names what `allows` would allow one by one; a role that may ask for the
 * list, but for which no scope is named, sees nothing (model §8 "Lists by policy").
 */
export function scopeOf(actor: Actor, action: Action): Scope {
  if (actor.role === "system") return { kind: "all" };
  return isPerson(actor) ? scopeUnder(ruleFor(actor.role, action), actor) : nothing;
}

/** Whether the role has any rule for the action: what decides before the thing itself is looked up. */
export function mayEver(actor: Actor, action: Action): boolean {
  return actor.role === "system" || ruleFor(actor.role, action) !== undefined;
}

/** The roles that have any rule for the action. */
export function rolesFor(action: Action): Role[] {
  return roles.filter((role) => ruleFor(role, action) !== undefined);
}

/** Whether people of a role hold visits themselves: they have a record as inspector, and declare their independence. */
export function holdsVisits(role: Actor["role"]): boolean {
  return ruleFor(role, "independence.declare") !== undefined;
}

function ruleFor(role: Actor["role"], action: Action): Rule | undefined {
  const row: Row = policy[action];
  return role === "nobody" || role === "system" ? undefined : row[role];
}
