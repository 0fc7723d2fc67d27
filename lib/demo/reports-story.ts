import type { ReportStep } from "#lib/access/report-step.ts";
import type { ClockTime } from "#lib/calendar/clock-time.ts";
import { addDays, type Day } from "#lib/calendar/day.ts";
import { recordRemedy } from "#lib/procedure/commands/remedy.ts";
import { recordReport } from "#lib/procedure/commands/reports.ts";
import { type Cast, pickFrom } from "./accounts.ts";
import { momentOn, workday } from "./calendar.ts";
import { roundCode } from "./register-story.ts";
import type { DemoSchool } from "./schools.ts";
import type { StoryEvent } from "./storyteller.ts";

/** The days of what follows an inspection; what has no day did not happen before the story ends. */
type Course = {
  draft?: Day;
  answered?: Day;
  final?: Day;
  granted?: Day;
  until?: Day;
};

/** The story has no step after this day: the two late entries of 5 February stay its last. */
const lastDay: Day = "2018-02-01";

const after = (day: Day, days: number) => workday(addDays(day, days));

/** What followed the nth inspection of 2017. */
export function afterInspection(cast: Cast, school: DemoSchool, n: number, heldOn: Day): StoryEvent[] {
  return followUpOf(cast, school, n, heldOn, courseOf(n, heldOn));
}

/** After a first visit of 2018 there was time for a draft at most. */
export function afterFirstVisit(cast: Cast, school: DemoSchool, n: number, heldOn: Day): StoryEvent[] {
  return followUpOf(cast, school, n, heldOn, { draft: after(heldOn, 10) });
}

/**
 * Judged schools have their final report before the verdict. Of the 34 that waited at the end of 2017, some
 * waited for each of the five things; January brought most of them on.
 */
function courseOf(n: number, heldOn: Day): Course {
  if (n < 26) {
    const draft = after(heldOn, 5 + (n % 3));
    const answered = after(draft, 5 + (n % 2));
    return { draft, answered, final: after(answered, 1) };
  }
  if (n <= 30) {
    const draft = after(heldOn, 7);
    return { draft, answered: after(draft, 10), final: after(draft, 12 + (n - 26) * 9) };
  }
  if (n === 31 || n === 35) {
    const granted = after(heldOn, 20);
    return { draft: after(heldOn, 9), granted, until: after(granted, 23) };
  }
  if (n === 33 || n === 39 || n === 40) return { draft: after("2018-01-09", n - 33) };
  if (n <= 36 || n === 38) {
    const granted = after(heldOn, 14);
    return { draft: after(heldOn, 10), granted, until: after(granted, n < 36 ? 60 : 84) };
  }
  if (n === 37) {
    const draft = after(heldOn, 10);
    return { draft, answered: after(draft, 14), final: "2018-01-10" };
  }
  if (n <= 47) {
    const answered = n < 46 ? after("2018-01-08", n - 41) : undefined;
    return {
      draft: after(heldOn, n < 44 ? 4 : 12 + (n - 44) * 4),
      answered,
      final: n < 44 ? after("2018-01-15", (n - 41) * 2) : undefined,
    };
  }
  if (n <= 54) return { draft: after("2018-01-09", (n - 48) * 3) };
  if (n !== 58) return {};
  return { draft: after(heldOn, 1), answered: after(heldOn, 2), final: after(heldOn, 3) };
}

function followUpOf(cast: Cast, school: DemoSchool, n: number, heldOn: Day, course: Course): StoryEvent[] {
  const { draft, answered, final, granted, until } = course;
  const took = (step: ReportStep, happenedOn: Day | undefined, time: ClockTime): StoryEvent[] =>
    happenedOn === undefined || happenedOn > lastDay
      ? []
      : [
          {
            at: momentOn(happenedOn, time, n % 60),
            by: step === "draft-sent" ? pickFrom(cast.inspector, n) : pickFrom(cast.coordinator, n),
            command: recordReport,
            aboutVisitTo: { school: school.number, heldOn },
            input: { step, happenedOn },
          },
        ];
  const period: StoryEvent[] = granted
    ? [
        {
          at: momentOn(granted, "11:30", n),
          by: pickFrom(cast.coordinator, n),
          command: recordRemedy,
          input: { school: school.number, round: roundCode, event: "granted", happenedOn: granted, until },
        },
      ]
    : [];
  return [
    ...took("draft-sent", draft, "11:00"),
    ...took(n % 4 === 3 ? "reaction-term-passed" : "reaction-received", answered, "10:00"),
    ...took("final", final, "12:20"),
    ...period,
  ];
}
