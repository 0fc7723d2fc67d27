import { expect, test } from "vitest";
import { type Role, roles } from "#lib/access/actor.ts";
import { rolesFor } from "#lib/access/policy.ts";
import { actionsFor, mayReach, pagesFor } from "./destinations.ts";
import { describeSearch, findHits, schoolHits } from "./palette-hits.ts";

const labels = (all: readonly { label: string }[]) => all.map(({ label }) => label);
const reachOf = (role: Role) => ({
  pages: pagesFor(role),
  actions: actionsFor(role),
  schools: mayReach(role, "school.list"),
  progress: mayReach(role, "progress.read"),
});

const everybody: readonly Role[] = roles;
/** Who is offered what: for what changes something the roles, for what is read whoever the policy lets read it. */
const offers: [string, readonly Role[]][] = [
  ["Bezoek vastleggen", ["inspector", "coordinator", "reviewer"]],
  ["Bekijk wat er op dit apparaat staat", ["inspector", "coordinator"]],
  ["Bekijk waar het op wacht", rolesFor("school.read-status")],
  ["Bekijk de vooruitblik", rolesFor("progress.read-forecast")],
  ["Oordeel geven", ["coordinator"]],
  ["Keurmerk vastleggen", ["reviewer"]],
  ["Scholen indelen", ["coordinator"]],
  ["Bekijk de geplande bezoeken", rolesFor("planning.list-visits")],
  ["Abonnement op de agenda", ["inspector"]],
  ["Plan vaststellen", ["coordinator"]],
  ["Bekijk de schoolvakanties", rolesFor("holiday.list")],
  ["Terugkomdag vastleggen", ["coordinator"]],
  ["Grenzen voor de loting", ["coordinator"]],
  ["Bekijk de kaders", rolesFor("framework.read")],
  ["Register importeren", ["reviewer"]],
  ["Account maken", ["admin"]],
  ["Logboek controleren", rolesFor("journal.verify")],
  ["Wachtwoord veranderen", everybody],
];

test.each(offers)("%j is offered to %j", (label, allowed) => {
  expect(roles.filter((role) => labels(actionsFor(role)).includes(label))).toEqual(allowed);
});

test("nobody is offered anything else, and each role its actions in the same order", () => {
  const order = offers.map(([label]) => label);
  for (const role of roles) {
    const offered = labels(actionsFor(role));
    expect(offered, role).toEqual(order.filter((label) => offered.includes(label)));
  }
});

test("schools and days are found only by roles that may list schools and read figures", () => {
  expect(roles.filter((role) => reachOf(role).schools)).toEqual(rolesFor("school.list"));
  const findsDay = (role: Role) => findHits(reachOf(role), "31-12-2017").length > 0;
  expect(roles.filter(findsDay)).toEqual(rolesFor("progress.read"));
  expect(findsDay("admin")).toBe(false);
});

test.each([
  ["VASTLEGGEN bezoek", 1],
  ["lógboek", 2],
  ["bestaat niet", 0],
])("the coordinator types %j and sees %i of the pages and actions", (typed, count) => {
  const reach = reachOf("coordinator");
  expect(findHits(reach, typed)).toHaveLength(count);
  expect(findHits(reach, "")).toHaveLength(reach.pages.length + reach.actions.length);
});

test("an inspector finds their own record, the coordinator finds all, and quality is for roles that read figures", () => {
  const seen = (label: string) => roles.filter((role) => labels(pagesFor(role)).includes(label));
  expect(seen("Agenda")).toEqual(["inspector"]);
  expect(seen("Mijn gegevens")).toEqual(["inspector"]);
  expect(seen("Inspecteurs")).toEqual(["coordinator"]);
  expect(seen("Kwaliteit")).toEqual(rolesFor("inspector.read-quality"));
});

test("a day is Stand van zaken on that day", () => {
  expect(findHits(reachOf("ministry"), " 31-12-2017 ")).toEqual([
    { href: "/?on=2017-12-31", label: "Stand van zaken op 31 december 2017", kind: "Dag" },
  ]);
  expect(findHits(reachOf("ministry"), "31-02-2017")).toEqual([]);
});

test("of an older answer only schools remain that the longer text can still mean", () => {
  const keurmerk = { stage: null, suspended: false };
  const schools = [
    { id: "a", name: "Taalhuis Élan", place: "Ede", keurmerk },
    { id: "b", name: "Taalhuis Oost", place: "Zwolle", keurmerk },
  ];
  expect(labels(schoolHits(schools, ""))).toEqual(["Taalhuis Élan", "Taalhuis Oost"]);
  expect(labels(schoolHits(schools, "taalhuis elan"))).toEqual(["Taalhuis Élan"]);
  expect(labels(schoolHits(schools, "zwolle"))).toEqual(["Taalhuis Oost"]);
});

test.each([
  [{ hits: 0, busy: true, problem: null }, "Bezig met zoeken"],
  [{ hits: 0, busy: false, problem: null }, "Niets gevonden. Probeer een ander deel van de naam."],
  [{ hits: 1, busy: false, problem: null }, "1 resultaat"],
  [{ hits: 7, busy: false, problem: null }, "7 resultaten"],
  [{ hits: 2, busy: false, problem: "Geen verbinding." }, "Geen verbinding."],
])("%o is described as %j", (search, text) => expect(describeSearch(search)).toBe(text));
