import type { Person, Role } from "./actor.ts";
import type { ReportStep } from "./report.ts";
import type { VisitKind } from "./visit.ts";

/** What a rule may look at: the thing that is acted upon, as far as it concerns the rule. */
export type Resource = {
  inspectorId?: string | null;
  /** Who hold a visit together; in place of `inspectorId` where there can be two. */
  inspectorIds?: readonly string[];
  visitKind?: VisitKind;
  reportStep?: ReportStep;
  /** The question filters, sorts or shows by what only `school.read-status` sees. */
  filtersOnStatus?: boolean;
  /** Whose personal thing it is. */
  accountId?: string;
  /** The contact person of a location is recorded, changed or removed. */
  namesContact?: boolean;
  /** The account that proposed what a second person decides about. */
  proposedBy?: string;
};

export type Rule = true | ((person: Person, resource: Resource) => boolean);
export type Row = Partial<Record<Role, Rule>>;

export const isOwn: Rule = ({ inspectorId: own }, { inspectorId, inspectorIds }) =>
  own !== null && (inspectorId === own || inspectorIds?.includes(own) === true);
export const isOwnInspection: Rule = (person, resource) =>
  isOwn(person, resource) && resource.visitKind !== "no-lessons";
export const isOwnDraft: Rule = (person, resource) =>
  isOwn(person, resource) && resource.reportStep === "draft-sent";
export const isSchoolVisit: Rule = (_person, resource) => resource.visitKind === "no-lessons";
export const withoutStatus: Rule = (_person, resource) => !resource.filtersOnStatus;
export const withoutContact: Rule = (_person, resource) => !resource.namesContact;
export const isOwnThing: Rule = (person, resource) => resource.accountId === person.accountId;
export const isSecondPerson: Rule = (person, resource) =>
  resource.proposedBy !== undefined && resource.proposedBy !== person.accountId;
export const isOwnAndSecondPerson: Rule = (person, resource) =>
  isOwn(person, resource) && isSecondPerson(person, resource);
export const everyone: Row = {
  inspector: true,
  coordinator: true,
  reviewer: true,
  ministry: true,
  advisory: true,
  admin: true,
};

/** Whoever may see the figures of a round. */
export const figureReaders: Row = {
  inspector: true,
  coordinator: true,
  reviewer: true,
  ministry: true,
  advisory: true,
};
