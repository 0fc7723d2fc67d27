import { type Actor, isPerson, type Role } from "./actor.ts";
import {
  everyone,
  figureReaders,
  isOwn,
  isOwnAndSecondPerson,
  isOwnDraft,
  isOwnInspection,
  isOwnThing,
  isSchoolVisit,
  isSecondPerson,
  type Resource,
  type Row,
  type Rule,
  withoutContact,
  withoutStatus,
} from "./policy-rules.ts";

export type { Resource } from "./policy-rules.ts";

/**
 * Who may do what: the one table behind pages, actions, API, import and exports. What has no row is refused.
 * The name of a row is also the name of the operation, the journal action and the test.
 */
export const policy = {
  "session.read": everyone,
  "password.change": everyone,
  "progress.read": figureReaders,
  "progress.read-course": figureReaders,
  "progress.export-course": figureReaders,
  "progress.read-differences": figureReaders,
  "progress.read-waiting": figureReaders,
  "progress.read-forecast": figureReaders,
  "round.list": figureReaders,
  "school.list": { inspector: true, coordinator: true, reviewer: true, ministry: withoutStatus },
  "school.export": { inspector: true, coordinator: true, reviewer: true, ministry: withoutStatus },
  "school.read": { inspector: true, coordinator: true, reviewer: true, ministry: true },
  "school.read-status": { inspector: true, coordinator: true, reviewer: true },
  "view.list": { inspector: true, coordinator: true, reviewer: true, ministry: true },
  "view.save": { inspector: true, coordinator: true, reviewer: true, ministry: withoutStatus },
  "view.remove": {
    inspector: isOwnThing,
    coordinator: isOwnThing,
    reviewer: isOwnThing,
    ministry: isOwnThing,
  },
  "school.register": { reviewer: true },
  "school.rename": { reviewer: true },
  "school.enrol": { reviewer: true },
  "school.leave": { reviewer: true },
  "school.relate": { reviewer: true },
  "school.list-locations": { inspector: true, coordinator: true, reviewer: true },
  "location.read-contact": { inspector: true, coordinator: true },
  "location.open": { coordinator: true, reviewer: withoutContact },
  "location.change": { coordinator: true, reviewer: withoutContact },
  "location.close": { coordinator: true, reviewer: true },
  "location.record-timetable": { coordinator: true },
  "holiday.list": { inspector: true, coordinator: true },
  "holiday.record": { coordinator: true },
  "draw.set-rule": { coordinator: true },
  "draw.perform": { coordinator: true },
  "draw.replace": { coordinator: true },
  "round.open": { coordinator: true },
  "plan.adopt": { coordinator: true },
  "plan.assign": { coordinator: true },
  "plan.schedule": { coordinator: true },
  "plan.cancel": { coordinator: true },
  "plan.announce": { inspector: isOwn, coordinator: true },
  "plan.give-back": { inspector: isOwn },
  "plan.erase-return": { coordinator: true },
  "visit.record-not-held": { inspector: isOwn, coordinator: true },
  "independence.declare": { inspector: isOwn },
  "planning.read": { inspector: true, coordinator: true },
  "due.read": { inspector: true, coordinator: true, reviewer: true },
  "calendar.list-visits": { inspector: true },
  "calendar.read-feed-state": { inspector: true },
  "calendar.make-feed": { inspector: true },
  "calendar.revoke-feed": { inspector: isOwnThing },
  "planning.list-visits": { inspector: true, coordinator: true },
  "planning.read-visit": { inspector: isOwn, coordinator: true },
  "planning.read-options": { coordinator: true },
  "visit.list": { inspector: true, coordinator: true, reviewer: true },
  "visit.read": { inspector: isOwn, coordinator: true, reviewer: true },
  "visit.read-findings": { inspector: isOwn, coordinator: true, reviewer: isSchoolVisit },
  "visit-draft.list": { inspector: true, coordinator: true },
  "visit-draft.read": { inspector: isOwn, coordinator: true },
  "visit-draft.open": { inspector: isOwnInspection, coordinator: true },
  "visit-draft.save": { inspector: isOwnInspection, coordinator: true },
  "visit-draft.open-key": { inspector: true, coordinator: true },
  "visit.submit": { inspector: isOwnInspection, coordinator: true },
  "visit.record": { inspector: isOwnInspection, coordinator: true, reviewer: isSchoolVisit },
  "visit.correct": { coordinator: true, reviewer: isSchoolVisit },
  "report.read": { inspector: isOwn, coordinator: true },
  "report.read-draft": { inspector: isOwn, coordinator: true },
  "report.record": { inspector: isOwnDraft, coordinator: true },
  "report.correct": { coordinator: true },
  "remedy.record": { coordinator: true },
  "remedy.correct": { coordinator: true },
  "inspector.list": { coordinator: true },
  "inspector.record": { coordinator: true },
  "inspector.set-home": { coordinator: true },
  "inspector.list-records": { coordinator: true },
  "inspector.read": { inspector: isOwn, coordinator: true },
  "inspector.read-quality": figureReaders,
  "inspector.replace": { coordinator: true },
  "inspector.end-replacement": { coordinator: true },
  "exchange-day.record": { coordinator: true },
  "exchange-day.correct": { coordinator: true },
  "exchange-day.erase": { coordinator: true },
  "interest.declare": { inspector: isOwn, coordinator: true },
  "interest.end": { inspector: isOwn, coordinator: true },
  "interest.propose-removal": { inspector: isOwn, coordinator: true },
  "interest.confirm-removal": { inspector: isOwnAndSecondPerson, coordinator: isSecondPerson },
  "interest.reject-removal": { inspector: isOwnAndSecondPerson, coordinator: isSecondPerson },
  "interest.erase-removal": { coordinator: true },
  "verdict.list-due": { coordinator: true },
  "verdict.read-motivation": { coordinator: true, reviewer: true },
  "verdict.give": { coordinator: true },
  "verdict.correct": { coordinator: true },
  "keurmerk.list-due": { reviewer: true },
  "keurmerk.read-ground": { reviewer: true },
  "keurmerk.record": { reviewer: true },
  "framework.list": { inspector: true, coordinator: true, reviewer: true, admin: true },
  "framework.read": { inspector: true, coordinator: true, reviewer: true, admin: true },
  "framework.export": { inspector: true, coordinator: true, reviewer: true, admin: true },
  "framework.import": { admin: true },
  "journal.list": { coordinator: true, reviewer: true, admin: true },
  "journal.verify": { coordinator: true, reviewer: true, admin: true },
  "import.run": { coordinator: true, reviewer: true },
  "account.list": { admin: true },
  "account.create": { admin: true },
  "account.change-role": { admin: true },
  "account.disable": { admin: true },
  "account.enable": { admin: true },
  "account.reset-password": { admin: true },
  "account.erase": { admin: true },
  "inspector.erase": { coordinator: true },
  "visit.erase": { coordinator: true },
  "report.erase": { coordinator: true },
  "remedy.erase": { coordinator: true },
  "verdict.erase": { coordinator: true },
  "keurmerk.erase": { reviewer: true },
  "location.erase": { coordinator: true },
  "draw.erase": { coordinator: true },
} as const satisfies Record<string, Row>;

export type Action = keyof typeof policy;

/** Whether the actor may do this to this thing. The system acts for whoever holds the server's terminal. */
export function allows(actor: Actor, action: Action, resource: Resource = {}): boolean {
  if (actor.role === "system") return true;
  if (!isPerson(actor)) return false;
  const rule = ruleFor(actor.role, action);
  return typeof rule === "function" ? rule(actor, resource) : rule === true;
}

/** Whether the role has any rule for the action: what decides before the thing itself is looked up. */
export function mayEver(actor: Actor, action: Action): boolean {
  if (actor.role === "system") return true;
  return isPerson(actor) && ruleFor(actor.role, action) !== undefined;
}

function ruleFor(role: Role, action: Action): Rule | undefined {
  const row: Row = policy[action];
  return row[role];
}
