import { describe, expect, test } from "vitest";
import { type Role, roles } from "#lib/access/actor.ts";
import { isDay } from "#lib/calendar/day.ts";
import { criteriaOf, isSufficient } from "#lib/framework/rules/framework.ts";
import { exampleFramework } from "#lib/framework/rules/framework-versions.ts";
import { provinces } from "#lib/register/rules/school.ts";
import type { Finding } from "#lib/visits/rules/finding.ts";
import { workday } from "./calendar.ts";
import { demoPeople } from "./people.ts";
import { demoSchools } from "./schools.ts";
import { approvals, demoFindings, grounds, rationales, rejections, shortcomings } from "./texts.ts";

const aspirants = demoSchools.filter((school) => school.keurmerk === "aspirant");
const holders = demoSchools.filter((school) => school.keurmerk === "holder");

function isDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

function isWorkday(day: string): boolean {
  const isHoliday = ["01-01", "12-25", "12-26"].includes(day.slice(5)) || kingsDays.includes(day);
  return isDay(day) && workday(day) === day && !isHoliday;
}

const kingsDays = ["2013-04-30", "2015-04-27", "2016-04-27", "2017-04-27"];

describe("the invented schools", () => {
  test("are 217, each with a number and a name of its own", () => {
    expect(demoSchools).toHaveLength(217);
    expect(isDistinct(demoSchools.map((school) => school.number))).toBe(true);
    expect(isDistinct(demoSchools.map((school) => school.name.toLowerCase()))).toBe(true);
    for (const { number, name, legalEntity } of demoSchools) {
      expect(number).toMatch(/^BOW-\d{4}$/);
      expect(name.trim()).toBe(name);
      expect(legalEntity.length).toBeGreaterThanOrEqual(6);
    }
  });

  test("stand in all twelve provinces, and a place lies in one province", () => {
    expect(new Set(demoSchools.map((school) => school.province))).toEqual(new Set(provinces));
    const provinceOf = new Map(demoSchools.map(({ place, province }) => [place, province]));
    for (const { place, province } of demoSchools) expect(provinceOf.get(place), place).toBe(province);
  });

  test("are mostly small, some large and a few very large", () => {
    const between = (from: number, to: number) =>
      demoSchools.filter(({ learners }) => learners >= from && learners <= to).length;
    expect(demoSchools.every(({ learners }) => Number.isInteger(learners) && learners > 0)).toBe(true);
    expect(between(20, 120)).toBeGreaterThan(100);
    expect(between(200, 650)).toBeGreaterThan(15);
    expect(between(1001, 2000)).toBe(5);
  });

  test("include 45 aspirants of the past year, most of them small", () => {
    expect(aspirants).toHaveLength(45);
    expect(aspirants.filter(({ learners }) => learners < 60).length).toBeGreaterThanOrEqual(25);
    for (const { name, keurmerkSince } of aspirants) {
      expect(keurmerkSince >= "2016-09-01" && keurmerkSince <= "2017-06-30", name).toBe(true);
    }
  });

  test("start with eleven aspirants that are still starting up", () => {
    for (const { name, learners, keurmerkSince } of aspirants.slice(0, 11)) {
      expect(learners < 20 && keurmerkSince >= "2017-01-01", name).toBe(true);
    }
  });

  test("got their keurmerk on a working day", () => {
    for (const { name, keurmerkSince } of demoSchools) {
      expect(isWorkday(keurmerkSince), `${name} ${keurmerkSince}`).toBe(true);
    }
    for (const { name, keurmerkSince } of holders) {
      expect(keurmerkSince >= "2013-01-01" && keurmerkSince <= "2017-03-01", name).toBe(true);
    }
  });
});

describe("the invented people", () => {
  test("fill every role, with an address that cannot exist", () => {
    const count = (role: Role) => demoPeople.filter((person) => person.role === role).length;
    for (const role of roles) expect(count(role), role).toBeGreaterThan(0);
    expect([count("inspector"), count("coordinator"), count("reviewer")]).toEqual([10, 2, 2]);
    expect(isDistinct(demoPeople.map((person) => person.email))).toBe(true);
    expect(isDistinct(demoPeople.map((person) => person.name))).toBe(true);
    for (const { email } of demoPeople) expect(email).toMatch(/^[a-z.]+@[a-z]+\.example$/);
  });
});

describe("the invented findings", () => {
  const visits = Array.from(
    { length: 120 },
    (_, n) => [n, demoFindings(n, false), demoFindings(n, true)] as const,
  );
  const weak = (findings: readonly Finding[]) =>
    findings.filter(({ score }) => !isSufficient(exampleFramework, score));
  const weakAspects = (findings: readonly Finding[]) => {
    const below = new Set(weak(findings).map(({ criterion }) => criterion));
    return exampleFramework.aspects.filter(
      ({ criteria }) => criteria.filter(({ id }) => below.has(id)).length > 2,
    );
  };

  test("give each criterion once, with a rationale wherever a reader needs one", () => {
    for (const [n, good, poor] of visits) {
      for (const findings of [good, poor]) {
        expect(findings.map(({ criterion }) => criterion)).toEqual(
          criteriaOf(exampleFramework).map(({ id }) => id),
        );
        for (const { rationale } of weak(findings)) expect(rationale, `visit ${n}`).not.toBe("");
      }
    }
    const texts = new Set(visits.flatMap(([, good]) => good.map(({ rationale }) => rationale)));
    expect(texts.size).toBeGreaterThan(40);
  });

  test("of a poor visit bear out the motivation of a rejection: six of seven insufficient", () => {
    for (const [n, good, poor] of visits) {
      expect(
        weakAspects(poor).map(({ id }) => id),
        `visit ${n}`,
      ).toEqual(exampleFramework.aspects.map(({ id }) => id).filter((id) => id !== "pedagogy"));
      expect(weak(good).length, `visit ${n}`).toBeLessThan(6);
    }
  });

  test("and motivations and grounds are all different", () => {
    expect(approvals.length).toBeGreaterThan(3);
    expect(rejections).toHaveLength(2);
    expect(isDistinct([...approvals, ...rejections, ...Object.values(grounds)])).toBe(true);
    const written = Object.values(rationales).flatMap((texts) => Object.values(texts).flat());
    expect(isDistinct([...written, ...Object.values(shortcomings)])).toBe(true);
    expect(Object.keys(shortcomings)).toEqual(criteriaOf(exampleFramework).map(({ id }) => id));
  });
});
