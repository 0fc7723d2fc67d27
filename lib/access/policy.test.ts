import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { journalBook } from "#lib/server/journal-book.ts";
import { type Person, type Role, roles } from "./actor.ts";
import {
  type Action,
  allows,
  mayEver,
  policy,
  type Resource,
  rolesFor,
  type Scope,
  scopeOf,
} from "./policy.ts";

const person = (role: Role): Person => ({
  role,
  accountId: "a",
  inspectorId: role === "inspector" ? "i" : null,
  mustChangePassword: false,
});
const may = (action: Action, resource: Resource = {}) =>
  roles.filter((role) => allows(person(role), action, resource));

/** What is worth a second look: rights to change, and to read what concerns a school or a person alone. */
test.each<[Action, Role[]]>([
  ["school.read-status", ["inspector", "coordinator", "reviewer"]],
  ["school.register", ["reviewer"]],
  ["school.enrol", ["reviewer"]],
  ["school.relate", ["reviewer"]],
  ["plan.adopt", ["coordinator"]],
  ["plan.assign", ["coordinator"]],
  ["planning.read-options", ["coordinator"]],
  ["calendar.make-feed", ["inspector"]],
  ["location.read-contact", ["inspector", "coordinator"]],
  ["location.close", ["coordinator", "reviewer"]],
  ["location.record-timetable", ["coordinator"]],
  ["holiday.record", ["coordinator"]],
  ["draw.perform", ["coordinator"]],
  ["draw.replace", ["coordinator"]],
  ["exchange-day.record", ["coordinator"]],
  ["exchange-day.correct", ["coordinator"]],
  ["exchange-day.erase", ["coordinator"]],
  ["inspector.replace", ["coordinator"]],
  ["inspector.list-records", ["coordinator"]],
  ["interest.erase-removal", ["coordinator"]],
  ["verdict.read-motivation", ["coordinator", "reviewer"]],
  ["verdict.give", ["coordinator"]],
  ["verdict.correct", ["coordinator"]],
  ["keurmerk.read-ground", ["reviewer"]],
  ["keurmerk.record", ["reviewer"]],
  ["import.run", ["coordinator", "reviewer"]],
  ["import.read-template", ["coordinator", "reviewer"]],
  ["framework.import", ["admin"]],
  ["account.create", ["admin"]],
  ["account.change-role", ["admin"]],
])("%s is for %j", (action, allowed) => expect(may(action)).toEqual(allowed));

test("whoever sees the figures of a round sees all of them, and the ministry and the advisory group do", () => {
  const readers = may("progress.read");
  expect(readers).toEqual(expect.arrayContaining(["inspector", "coordinator", "ministry", "advisory"]));
  expect(readers).not.toContain("admin");
  const figures = [
    "progress.read-course",
    "progress.read-differences",
    "progress.read-waiting",
    "progress.read-forecast",
    "inspector.read-quality",
    "round.list",
  ] as const;
  for (const action of figures) expect(may(action), action).toEqual(readers);
});

test("beside figures the ministry reads schools and keeps views, and the advisory group has a password alone", () => {
  const readers = rolesFor("progress.read");
  const actions = (Object.keys(policy) as Action[]).filter(
    (action) => rolesFor(action).join() !== readers.join(),
  );
  const mayDo = (role: Role) => actions.filter((action) => mayEver(person(role), action));
  const own: Action[] = ["session.read", "password.change", "journal.read-own"];
  expect(mayDo("advisory")).toEqual(own);
  const schools: Action[] = ["school.list", "school.export", "school.read"];
  expect(mayDo("ministry")).toEqual([...own, ...schools, "view.list", "view.save", "view.remove"]);
});

test.each<[Action, Action]>([
  ["progress.read-course", "progress.export-course"],
  ["school.list", "school.export"],
  ["framework.read", "framework.export"],
])("what %s shows is taken along as a file by the same people: %s", (read, taken) => {
  for (const resource of [{}, { filtersOnStatus: true }])
    expect(may(taken, resource)).toEqual(may(read, resource));
});

test("a list of schools goes by status only for who may read it; the ministry lists them without", () => {
  expect(may("school.list")).toContain("ministry");
  for (const action of ["school.list", "view.save"] as const) {
    expect(may(action)).toEqual(may("school.list"));
    expect(may(action, { filtersOnStatus: true })).toEqual(may("school.read-status"));
  }
});

test("a view is kept and put away by its owner alone: whoever lists schools may have one", () => {
  expect(may("view.list")).toEqual(may("school.list"));
  expect(may("view.remove", { accountId: "a" })).toEqual(may("school.list"));
  expect(may("view.remove", { accountId: "b" })).toEqual([]);
});

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

test("nobody may do anything; what is a fact is changed by four roles, and the others read", () => {
  const actions = Object.keys(policy) as Action[];
  for (const action of actions) expect(allows({ role: "nobody" }, action)).toBe(false);
  const facts = actions.filter((action) => {
    const area = journalBook.get(action)?.area ?? "personal";
    return area !== "personal" && action !== "password.change";
  });
  expect(facts.length).toBeGreaterThan(40);
  const changing = roles.filter((role) => facts.some((action) => mayEver(person(role), action)));
  expect(changing).toEqual(["inspector", "coordinator", "reviewer", "admin"]);
});
