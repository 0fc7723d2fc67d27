import { addDays, type Day } from "#lib/calendar/day.ts";
import { recordKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { leaveRound } from "#lib/register/commands/register.ts";
import { type Cast, pickFrom } from "./accounts.ts";
import { momentOn, workday } from "./calendar.ts";
import { roundCode } from "./register-story.ts";
import type { DemoSchool } from "./schools.ts";
import type { StoryEvent } from "./storyteller.ts";
import { grounds } from "./texts.ts";

/** What Blik op Werk does about the keurmerk two weeks after a verdict. */
export function answer(
  cast: Cast,
  school: DemoSchool,
  n: number,
  { id, decidedOn, isRejected }: { id: string; decidedOn: Day; isRejected: boolean },
): StoryEvent {
  const effectiveOn = workday(addDays(decidedOn, 14));
  const becomesHolder = school.keurmerk === "aspirant";
  return {
    at: momentOn(effectiveOn, "10:00", n),
    by: pickFrom(cast.reviewer, n),
    command: recordKeurmerk,
    input: {
      id: school.number,
      event: isRejected ? "withdrawn" : becomesHolder ? "holder" : "kept",
      effectiveOn,
      settles: id,
      ground: isRejected ? grounds.withdrawn : becomesHolder ? grounds.granted : grounds.kept,
      letterSentOn: effectiveOn,
    },
  };
}

/** A visited starter that stopped, and a suspension. */
export function aside(
  cast: Cast,
  stopped: DemoSchool | undefined,
  suspended: DemoSchool | undefined,
): StoryEvent[] {
  if (!stopped || !suspended) return [];
  return [
    {
      at: momentOn("2018-01-22", "10:40"),
      by: pickFrom(cast.reviewer),
      command: leaveRound,
      input: { school: stopped.number, round: roundCode, leftOn: "2018-01-19" },
    },
    {
      at: momentOn("2018-01-24", "11:40"),
      by: pickFrom(cast.reviewer, 1),
      command: recordKeurmerk,
      input: {
        id: suspended.number,
        event: "suspended",
        effectiveOn: "2018-01-24",
        ground: grounds.suspended,
        letterSentOn: "2018-01-24",
      },
    },
  ];
}
