import { addDays, type Day, daysBetween } from "#lib/calendar/day.ts";
import { criteriaOf } from "#lib/framework/rules/framework.ts";
import { exampleFramework } from "#lib/framework/rules/framework-versions.ts";
import { type Finding, unanswered } from "#lib/visits/rules/finding.ts";

/** A sufficient score for every criterion: such scores need no text. */
export function everyFinding(): Finding[] {
  return criteriaOf(exampleFramework).map(({ id }, nth) => ({
    ...unanswered,
    criterion: id,
    score: nth % 2 === 0 ? 3 : 4,
  }));
}

/** Visits to be recorded, each to another school or on another day, and never one twice. */
export class VisitBodies {
  readonly #schools: readonly string[];
  readonly #from: Day;
  readonly #days: number;
  #next = 0;

  constructor(schools: readonly string[], from: Day, through: Day) {
    this.#schools = schools;
    this.#from = from;
    this.#days = daysBetween(from, through) + 1;
  }

  take(count: number): { path: string; body: string }[] {
    return Array.from({ length: count }, () => ({ path: "/api/v1/visits", body: this.#body() }));
  }

  #body(): string {
    const nth = this.#next++;
    const day = Math.floor(nth / this.#schools.length);
    if (day >= this.#days) throw new Error("All schools were visited on all days.");
    return JSON.stringify({
      school: this.#schools[nth % this.#schools.length],
      heldOn: addDays(this.#from, day),
      kind: "reinspection",
      independent: true,
      findings: everyFinding(),
    });
  }
}
