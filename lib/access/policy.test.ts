import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Person, type Role, roles } from "./actor.ts";
import { type Action, allows, mayEver, policy, type Resource, type Scope, scopeOf } from "./policy.ts";

const person = (role: Role): Person => ({
  role,
  accountId: "a",
  inspectorId: role === "inspector" ? "i" : null,
  mustChangePassword: false,
});
const may = (action: Action, resource: Resource = {}) =>
  roles.filter((role) => allows(person(role), action, resource));

test.each<[Action, Role[]]>([
  ["progress.read", ["inspector", "coordinator", "reviewer", "ministry", "advisory"]],
  ["school.list", ["inspector", "coordinator", "reviewer", "ministry"]],
  ["school.read-status", ["inspector", "coordinator", "reviewer"]],
  ["view.list", ["inspector", "coordinator", "reviewer", "ministry"]],
  ["view.save", ["inspector", "coordinator", "reviewer", "ministry"]],
  ["school.enrol", ["reviewer"]],
  ["progress.read-forecast", ["inspector", "coordinator", "reviewer", "ministry", "advisory"]],
  ["plan.adopt", ["coordinator"]],
  ["plan.assign", ["coordinator"]],
  ["planning.read", ["inspector", "coordinator"]],
  ["due.read", ["inspector", "coordinator", "reviewer"]],
  ["calendar.read-feed-state", ["inspector"]],
  ["calendar.make-feed", ["inspector"]],
  ["planning.read-options", ["coordinator"]],
  ["school.relate", ["reviewer"]],
  ["school.list-locations", ["inspector", "coordinator", "reviewer"]],
  ["location.read-contact", ["inspector", "coordinator"]],
  ["location.close", ["coordinator", "reviewer"]],
  ["location.record-timetable", ["coordinator"]],
  ["holiday.list", ["inspector", "coordinator"]],
  ["holiday.record", ["coordinator"]],
  ["draw.perform", ["coordinator"]],
  ["draw.replace", ["coordinator"]],
  ["exchange-day.record", ["coordinator"]],
  ["exchange-day.correct", ["coordinator"]],
  ["exchange-day.erase", ["coordinator"]],
  ["inspector.replace", ["coordinator"]],
  ["inspector.list-records", ["coordinator"]],
  ["inspector.read-quality", ["inspector", "coordinator", "reviewer", "ministry", "advisory"]],
  ["interest.erase-removal", ["coordinator"]],
  ["verdict.give", ["coordinator"]],
  ["verdict.correct", ["coordinator"]],
  ["keurmerk.record", ["reviewer"]],
  ["import.run", ["coordinator", "reviewer"]],
  ["framework.list", ["inspector", "coordinator", "reviewer", "admin"]],
  ["framework.read", ["inspector", "coordinator", "reviewer", "admin"]],
  ["framework.export", ["inspector", "coordinator", "reviewer", "admin"]],
  ["framework.import", ["admin"]],
  ["account.create", ["admin"]],
  ["account.change-role", ["admin"]],
])("%s is for %j", (action, allowed) => expect(may(action)).toEqual(allowed));

test.each<[string, Action, Resource, Role[]]>([
  [
    "an own inspection",
    "visit.record",
    { inspectorId: "i", visitKind: "classroom" },
    ["inspector", "coordinator"],
  ],
  ["another's inspection", "visit.record", { inspectorId: "j", visitKind: "reinspection" }, ["coordinator"]],
  ["an inspection by nobody", "visit.record", { inspectorId: null, visitKind: "classroom" }, ["coordinator"]],
  [
    "a visit without lessons, with an inspector",
    "visit.record",
    { inspectorId: "i", visitKind: "no-lessons" },
    ["coordinator", "reviewer"],
  ],
  ["the correction of an inspection", "visit.correct", { visitKind: "classroom" }, ["coordinator"]],
  [
    "that of a visit without lessons",
    "visit.correct",
    { visitKind: "no-lessons" },
    ["coordinator", "reviewer"],
  ],
  ["an own visit", "visit.read", { inspectorId: "i" }, ["inspector", "coordinator", "reviewer"]],
  ["another's visit", "visit.read", { inspectorId: "j" }, ["coordinator", "reviewer"]],
  [
    "the report on an own visit",
    "report.read-draft",
    { inspectorIds: ["j", "i"] },
    ["inspector", "coordinator"],
  ],
  ["that on another's visit", "report.read-draft", { inspectorIds: ["j"] }, ["coordinator"]],
  [
    "another's findings",
    "visit.read-findings",
    { inspectorId: "j", visitKind: "classroom" },
    ["coordinator"],
  ],
  ["the list by status", "school.list", { filtersOnStatus: true }, ["inspector", "coordinator", "reviewer"]],
  ["a view by status", "view.save", { filtersOnStatus: true }, ["inspector", "coordinator", "reviewer"]],
  ["an own view", "view.remove", { accountId: "a" }, ["inspector", "coordinator", "reviewer", "ministry"]],
  ["a location without a contact person", "location.open", {}, ["coordinator", "reviewer"]],
  ["a location with one", "location.open", { namesContact: true }, ["coordinator"]],
  ["a new contact person", "location.change", { namesContact: true }, ["coordinator"]],
  ["an interest of one's own", "interest.end", { inspectorId: "i" }, ["inspector", "coordinator"]],
  ["another's interest", "interest.propose-removal", { inspectorId: "j" }, ["coordinator"]],
  [
    "a proposal of somebody else about one's own",
    "interest.confirm-removal",
    { inspectorId: "i", proposedBy: "b" },
    ["inspector", "coordinator"],
  ],
  [
    "a proposal about another",
    "interest.reject-removal",
    { inspectorId: "j", proposedBy: "b" },
    ["coordinator"],
  ],
  ["an own proposal", "interest.confirm-removal", { inspectorId: "i", proposedBy: "a" }, []],
  ["an own proposal", "interest.reject-removal", { inspectorId: "i", proposedBy: "a" }, []],
  ["a proposal of nobody known", "interest.confirm-removal", { inspectorId: "i" }, []],
  ["the own record", "inspector.read", { inspectorId: "i" }, ["inspector", "coordinator"]],
  ["another's record", "inspector.read", { inspectorId: "j" }, ["coordinator"]],
  ["an own calendar feed", "calendar.revoke-feed", { accountId: "a" }, ["inspector"]],
  ["another's calendar feed", "calendar.revoke-feed", { accountId: "b" }, []],
  ["another's view", "view.remove", { accountId: "b" }, []],
])("%s: %s %o is for %j", (_what, action, resource, allowed) =>
  expect(may(action, resource)).toEqual(allowed),
);

test.each<[Action, Partial<Record<Role, Scope["kind"]>>]>([
  ["visit.list", { inspector: "own", coordinator: "all", reviewer: "school-visits" }],
  ["visit-draft.list", { inspector: "own", coordinator: "all" }],
  ["planning.list-visits", { inspector: "own", coordinator: "all" }],
  ["calendar.list-visits", { inspector: "own" }],
  ["journal.list", { coordinator: "areas", reviewer: "areas", admin: "areas" }],
  ["visit-draft.open-key", {}],
])("%s gives each role what is named for it, and nothing to others", (action, named) => {
  for (const role of roles) {
    const scope = scopeOf(person(role), action).kind;
    expect(scope, role).toBe(named[role] ?? "nothing");
    if (named[role]) expect(mayEver(person(role), action), role).toBe(true);
  }
  expect(scopeOf({ role: "nobody" }, action)).toEqual({ kind: "nothing" });
  expect(scopeOf({ role: "system" }, action)).toEqual({ kind: "all" });
});

test("no two rooms name the same row", () => {
  const rows = readdirSync("lib/access/policy").flatMap((file) =>
    [...readFileSync(join("lib/access/policy", file), "utf8").matchAll(/^ {2}"([\w.-]+)": /gm)].map(
      ([, name]) => name,
    ),
  );
  expect(rows.toSorted()).toEqual(Object.keys(policy).toSorted());
});

test("an account without an inspector's record owns no visit, not even one without inspector", () => {
  const unlinked: Person = { ...person("inspector"), inspectorId: null };
  for (const action of ["visit.read", "visit.record", "visit.read-findings"] as const)
    expect(allows(unlinked, action, { inspectorId: null, visitKind: "classroom" })).toBe(false);
  expect(scopeOf(unlinked, "visit.list")).toEqual({ kind: "nothing" });
});

test("what depends on the thing is not refused before it is looked up; what has no rule is", () => {
  expect(mayEver(person("inspector"), "visit.read")).toBe(true);
  expect(mayEver(person("inspector"), "visit.correct")).toBe(false);
  expect(mayEver({ role: "nobody" }, "session.read")).toBe(false);
  expect(mayEver({ role: "system" }, "account.create")).toBe(true);
});

test("nobody may do anything; the advisory group and the ministry change nothing", () => {
  const actions = Object.keys(policy) as Action[];
  const writes = actions.filter((action) =>
    /\.(submit|correct|give|record|register|open|adopt|create|erase|run)$/.test(action),
  );
  expect(writes.length).toBeGreaterThan(12);
  for (const action of actions) expect(allows({ role: "nobody" }, action)).toBe(false);
  for (const role of ["advisory", "ministry"] as const)
    for (const action of writes)
      expect(allows(person(role), action, { visitKind: "no-lessons" })).toBe(false);
});
