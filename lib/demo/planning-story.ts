import { assignQuarter } from "#lib/planning/commands/assignments.ts";
import { adoptPlan } from "#lib/planning/commands/planning.ts";
import { type Cast, pickFrom } from "./accounts.ts";
import { momentOn } from "./calendar.ts";
import { roundCode } from "./register-story.ts";
import type { DemoSchool } from "./schools.ts";
import type { StoryEvent } from "./storyteller.ts";

const targets = { "2018-Q1": 56, "2018-Q2": 56, "2018-Q3": 12, "2018-Q4": 22 };

/** In the first week of 2018 the schools still to be visited are placed, in order; a week later that is the plan. */
export function planning(cast: Cast, toVisit: readonly DemoSchool[]): StoryEvent[] {
  const by = pickFrom(cast.coordinator);
  let placed = 0;
  const assignments = Object.entries(targets).map(([quarter, target], n): StoryEvent => {
    const schools = toVisit.slice(placed, placed + target).map((school) => school.number);
    placed += target;
    return {
      at: momentOn("2018-01-05", "14:30", n),
      by,
      command: assignQuarter,
      input: { round: roundCode, schools, quarter },
    };
  });
  const adoption = { round: roundCode, adoptedOn: "2018-01-12", targets };
  return [...assignments, { at: momentOn("2018-01-12", "15:30"), by, command: adoptPlan, input: adoption }];
}
