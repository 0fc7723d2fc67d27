import { addDays, type Day } from "#lib/calendar/day.ts";
import { newId } from "#lib/operation/new-id.ts";
import { giveVerdict } from "#lib/procedure/commands/verdicts.ts";
import { correctVisit, recordVisit } from "#lib/procedure/commands/visits.ts";
import { type Cast, pickFrom } from "./accounts.ts";
import { lessonDays, momentOn, workday } from "./calendar.ts";
import { capturedFrom, capturedVisit } from "./captured-visits-story.ts";
import { inspectors, trainedInspectors } from "./inspectors-story.ts";
import { answer, aside } from "./keurmerk-story.ts";
import { calledSchools, locations } from "./locations-story.ts";
import { plannedVisits } from "./planned-visits-story.ts";
import { planning } from "./planning-story.ts";
import { register, roundCode } from "./register-story.ts";
import { afterFirstVisit, afterInspection } from "./reports-story.ts";
import { type DemoSchool, demoSchools } from "./schools.ts";
import type { StoryEvent } from "./storyteller.ts";
import { approvals, demoFindings, rejections } from "./texts.ts";

const [inspected2017, withoutLessons2017, judged2017] = [60, 11, 26] as const;
/** Which of the judged schools, in order of visit, were rejected. */
const rejectedAt = [7, 17];
const judgedEarly2018 = 5;

/**
 * The story of the demonstration, in order of recording: the register of 2017, 71 visits and 26 verdicts before
 * 2018, the plan of 12 January 2018, the first visits of 2018, and two late entries about December 2017.
 */
export function story(people: Cast): StoryEvent[] {
  const cast = { ...people, inspector: trainedInspectors(people) };
  const startUps = demoSchools
    .filter((school) => school.keurmerk === "aspirant")
    .slice(0, withoutLessons2017);
  const others = demoSchools.filter((school) => !startUps.includes(school));
  const inspected = others.slice(0, inspected2017);
  const later = others.slice(inspected2017);
  const called = calledSchools(later);
  const days2017 = lessonDays("2017-07-10", "2017-12-20");
  const dayOf = (n: number, count: number) =>
    days2017[Math.floor((n * (days2017.length - 1)) / (count - 1))] ?? "";
  return [
    ...register(cast),
    ...inspectors(people),
    ...inspected.flatMap((school, n) => inspection(cast, school, n, dayOf(n, inspected2017))),
    ...startUps.map((school, n) => schoolVisit(cast, school, n, dayOf(n, withoutLessons2017))),
    ...mistakenDay(cast, inspected[41], dayOf(41, inspected2017)),
    ...planning(cast, later),
    ...locations(cast, called),
    ...plannedVisits(cast, later, called),
    ...lessonDays("2018-01-08", "2018-02-02").flatMap((day, n) => firstVisit(cast, later[n], n + 100, day)),
    ...early2018(cast, inspected),
    ...aside(cast, startUps[4], inspected[50]),
    ...lateEntries(cast, later[40], inspected[58]),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** An inspection, and for the first of them what followed: the verdict and mostly Blik op Werk's answer. */
function inspection(cast: Cast, school: DemoSchool, n: number, heldOn: Day): StoryEvent[] {
  const isRejected = rejectedAt.includes(n);
  const held = [visitBy(cast, school, n, heldOn, isRejected), ...afterInspection(cast, school, n, heldOn)];
  if (n >= judged2017) return held;
  const decidedOn = workday(addDays(heldOn, 21 + (n % 9)));
  const verdictId = newId();
  const verdict: StoryEvent = {
    at: momentOn(decidedOn, "14:00", n),
    by: pickFrom(cast.coordinator, n),
    command: giveVerdict,
    input: {
      id: verdictId,
      school: school.number,
      round: roundCode,
      decidedOn,
      verdict: isRejected ? "rejected" : "approved",
      motivation: isRejected ? rejections[rejectedAt.indexOf(n)] : pickFrom(approvals, n),
    },
  };
  const isAnswered = isRejected || n % 6 !== 5;
  if (!isAnswered) return [...held, verdict];
  return [...held, verdict, answer(cast, school, n, { id: verdictId, decidedOn, isRejected })];
}

function visitBy(
  cast: Cast,
  school: DemoSchool,
  n: number,
  heldOn: Day,
  poor: boolean,
  at?: Date,
): StoryEvent {
  return {
    at: at ?? momentOn(heldOn, "16:00", n % 60),
    by: pickFrom(cast.inspector, n),
    command: recordVisit,
    input: {
      school: school.number,
      round: roundCode,
      heldOn,
      kind: "classroom",
      independent: true,
      findings: demoFindings(n, poor),
    },
  };
}

function schoolVisit(cast: Cast, school: DemoSchool, n: number, heldOn: Day): StoryEvent {
  return {
    at: momentOn(heldOn, "17:00", n),
    by: pickFrom(cast.reviewer, n),
    command: recordVisit,
    input: { school: school.number, round: roundCode, heldOn, kind: "no-lessons" },
  };
}

/** The day of a visit was typed wrong and put right in January. */
function mistakenDay(cast: Cast, school: DemoSchool | undefined, heldOn: Day): StoryEvent[] {
  if (!school) return [];
  return [
    {
      at: momentOn("2018-01-16", "10:20"),
      by: pickFrom(cast.coordinator),
      command: correctVisit,
      aboutVisitTo: { school: school.number, heldOn },
      input: {
        heldOn: addDays(heldOn, -1),
        reason: "De dag was verkeerd overgenomen; de agenda van de school klopt.",
      },
    },
  ];
}

function firstVisit(cast: Cast, school: DemoSchool | undefined, n: number, heldOn: Day): StoryEvent[] {
  if (!school) return [];
  const held =
    heldOn < capturedFrom
      ? [visitBy(cast, school, n, heldOn, n === 109)]
      : capturedVisit(cast, school, n, heldOn);
  return [...held, ...afterFirstVisit(cast, school, n, heldOn)];
}

/** Verdicts given in the first weeks of 2018, about visits of 2017. */
function early2018(cast: Cast, inspected: readonly DemoSchool[]): StoryEvent[] {
  return inspected.slice(judged2017, judged2017 + judgedEarly2018).map((school, n) => {
    const decidedOn = workday(addDays("2018-01-15", n * 3));
    return {
      at: momentOn(decidedOn, "15:00", n),
      by: pickFrom(cast.coordinator, n),
      command: giveVerdict,
      input: {
        school: school.number,
        round: roundCode,
        decidedOn,
        verdict: "approved",
        motivation: pickFrom(approvals, n),
      },
    };
  });
}

/** Recorded on the morning of 5 February about December 2017: a visit, and a verdict on another school. */
function lateEntries(
  cast: Cast,
  visited: DemoSchool | undefined,
  judged: DemoSchool | undefined,
): StoryEvent[] {
  if (!visited || !judged) return [];
  const decidedOn = "2017-12-22";
  return [
    visitBy(cast, visited, 4, "2017-12-19", false, momentOn("2018-02-05", "08:15")),
    {
      at: momentOn("2018-02-05", "08:30"),
      by: pickFrom(cast.coordinator),
      command: giveVerdict,
      input: {
        school: judged.number,
        round: roundCode,
        decidedOn,
        verdict: "approved",
        motivation: pickFrom(approvals),
      },
    },
  ];
}
