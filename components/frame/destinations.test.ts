import { expect, test } from "vitest";
import { type Role, roles } from "#lib/access/actor.ts";
import { actionsFor, mayReach, pagesFor } from "./destinations.ts";
import { describeSearch, findHits, schoolHits } from "./palette-hits.ts";

const labels = (all: readonly { label: string }[]) => all.map(({ label }) => label);
const reachOf = (role: Role) => ({
  pages: pagesFor(role),
  actions: actionsFor(role),
  schools: mayReach(role, "school.list"),
  progress: mayReach(role, "progress.read"),
});

test.each<[Role, string[]]>([
  [
    "inspector",
    [
      "Bezoek vastleggen",
      "Bekijk wat er op dit apparaat staat",
      "Bekijk waar het op wacht",
      "Bekijk de vooruitblik",
      "Bekijk de geplande bezoeken",
      "Abonnement op de agenda",
      "Bekijk de schoolvakanties",
      "Bekijk de kaders",
    ],
  ],
  [
    "coordinator",
    [
      "Bezoek vastleggen",
      "Bekijk wat er op dit apparaat staat",
      "Bekijk waar het op wacht",
      "Bekijk de vooruitblik",
      "Oordeel geven",
      "Scholen indelen",
      "Bekijk de geplande bezoeken",
      "Plan vaststellen",
      "Bekijk de schoolvakanties",
      "Terugkomdag vastleggen",
      "Grenzen voor de loting",
      "Bekijk de kaders",
      "Logboek controleren",
    ],
  ],
  [
    "reviewer",
    [
      "Bezoek vastleggen",
      "Bekijk waar het op wacht",
      "Bekijk de vooruitblik",
      "Keurmerk vastleggen",
      "Bekijk de kaders",
      "Register importeren",
      "Logboek controleren",
    ],
  ],
  ["ministry", ["Bekijk de vooruitblik"]],
  ["advisory", ["Bekijk de vooruitblik"]],
  ["admin", ["Bekijk de kaders", "Account maken", "Logboek controleren"]],
])("the %s is offered the actions of the role, and its password", (role, offered) => {
  expect(labels(actionsFor(role))).toEqual([...offered, "Wachtwoord veranderen"]);
});

test("schools and days are found only by roles that may list schools and read figures", () => {
  expect(roles.filter((role) => reachOf(role).schools)).toEqual([
    "inspector",
    "coordinator",
    "reviewer",
    "ministry",
  ]);
  expect(roles.filter((role) => findHits(reachOf(role), "31-12-2017").length === 0)).toEqual(["admin"]);
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
  expect(seen("Kwaliteit")).toEqual(["inspector", "coordinator", "reviewer", "ministry", "advisory"]);
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
