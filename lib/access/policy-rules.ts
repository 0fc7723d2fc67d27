import { type Person, type Role, roles } from "./actor.ts";
import type { JournalArea } from "./journal-area.ts";
import type { ReportStep } from "./report-step.ts";
import type { VisitKind } from "./visit-kind.ts";

/** What a rule may look at: the thing that is acted upon, as far as it concerns the rule. */
export type Resource = {
  inspectorId?: string | null;
  /** Who hold a visit together; in place of `inspectorId` where there can be two. */
  inspectorIds?: readonly string[];
  visitKind?: VisitKind;
  reportStep?: ReportStep;
  /** The question filters, sorts or shows by what only `school.read-status` sees. */
  filtersOnStatus?: boolean;
  /** The part of the work that an entry of the journal is about. */
  journalArea?: JournalArea;
  /** Whose personal thing it is. */
  accountId?: string;
  /** The contact person of a location is recorded, changed or removed. */
  namesContact?: boolean;
  /** The account that proposed what a second person decides about. */
  proposedBy?: string;
};

/** Which things of a list somebody sees. It holds all that a query needs to find them, so that none looks at the role. */
export type Scope =
  | { kind: "nothing" }
  | { kind: "all" }
  | { kind: "own"; inspectorId: string }
  | { kind: "school-visits" }
  | { kind: "areas"; areas: readonly JournalArea[] };

type Predicate = (person: Person, resource: Resource) => boolean;
/** A rule that says which things somebody sees; whether they may see one of them follows from it. */
type ScopeRule = { scope(person: Person): Scope };

/** `true` lets a role do something, but gives no row of a list: for that a scope is named. */
export type Rule = true | Predicate | ScopeRule;
export type Row = Partial<Record<Role, Rule>>;
export type Rows = Record<string, Row>;

export const nothing: Scope = { kind: "nothing" };
export const all: ScopeRule = { scope: () => ({ kind: "all" }) };
export const own: ScopeRule = {
  scope: ({ inspectorId }) => (inspectorId === null ? nothing : { kind: "own", inspectorId }),
};
export const schoolVisits: ScopeRule = { scope: () => ({ kind: "school-visits" }) };
export const areas = (...areas: JournalArea[]): ScopeRule => ({ scope: () => ({ kind: "areas", areas }) });

/** Whether a thing is one of those that a scope names. */
export function isWithin(scope: Scope, resource: Resource): boolean {
  switch (scope.kind) {
    case "nothing":
      return false;
    case "all":
      return true;
    case "own":
      return (
        resource.inspectorId === scope.inspectorId ||
        resource.inspectorIds?.includes(scope.inspectorId) === true
      );
    case "school-visits":
      return resource.visitKind === "no-lessons";
    case "areas":
      return resource.journalArea !== undefined && scope.areas.includes(resource.journalArea);
  }
}

/** Whether a rule allows this to somebody. */
export function holds(rule: Rule, person: Person, resource: Resource): boolean {
  if (rule === true) return true;
  return typeof rule === "function" ? rule(person, resource) : isWithin(rule.scope(person), resource);
}

/** The things of a list that a rule gives to somebody: none where it names no scope. */
export function scopeUnder(rule: Rule | undefined, person: Person): Scope {
  return typeof rule === "object" ? rule.scope(person) : nothing;
}

export const isOwnInspection: Rule = (person, resource) =>
  holds(own, person, resource) && resource.visitKind !== "no-lessons";
export const isOwnDraft: Rule = (person, resource) =>
  holds(own, person, resource) && resource.reportStep === "draft-sent";
export const withoutStatus: Rule = (_person, resource) => !resource.filtersOnStatus;
export const withoutContact: Rule = (_person, resource) => !resource.namesContact;
export const isOwnThing: Rule = (person, resource) => resource.accountId === person.accountId;
export const isSecondPerson: Rule = (person, resource) =>
  resource.proposedBy !== undefined && resource.proposedBy !== person.accountId;
export const isOwnAndSecondPerson: Rule = (person, resource) =>
  holds(own, person, resource) && holds(isSecondPerson, person, resource);

export const everyone: Row = Object.fromEntries(roles.map((role) => [role, true]));

/** Whoever may see the figures of a round. */
export const figureReaders: Row = {
  inspector: true,
  coordinator: true,
  reviewer: true,
  ministry: true,
  advisory: true,
};
