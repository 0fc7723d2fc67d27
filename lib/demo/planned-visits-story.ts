import type { Person } from "#lib/access/actor.ts";
import type { Day } from "#lib/calendar/day.ts";
import { replaceInspector } from "#lib/inspectors/commands/replacements.ts";
import { newId } from "#lib/operation/new-id.ts";
import { announceVisit, declareIndependence } from "#lib/visits/commands/declarations.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { giveBackVisit, recordNotHeld } from "#lib/visits/commands/visit-returns.ts";
import { type Cast, pickFrom } from "./accounts.ts";
import { lessonDays, momentOn } from "./calendar.ts";
import { begunVisit } from "./captured-visits-story.ts";
import { trainedInspectors } from "./inspectors-story.ts";
import type { CalledSchool } from "./locations-story.ts";
import { roundCode } from "./register-story.ts";
import type { DemoSchool } from "./schools.ts";
import type { StoryEvent } from "./storyteller.ts";

/** The schools of the first quarter that get a day, in the order of the planning; the first twenty were visited. */
const [firstPlanned, lastPlanned, visitedBefore] = [20, 50, 40] as const;
/** How many of these schools were told of the visit, and for how many visits the inspector declared independence. */
const [announcedCount, declaredCount] = [12, 7] as const;
/** The visit that its inspector gave back, and the one that the school cancelled. */
const [givenBack, cancelled] = [9, 1] as const;
/** The inspector who is replaced for some weeks, though they have visits then. */
const replaced = 3;

type Planned = { id: string; school: DemoSchool; by: Person; day: Day; locations: readonly string[] };

/** In the last week of January the visits of February and March get a day and an inspector. */
export function plannedVisits(
  cast: Cast,
  toVisit: readonly DemoSchool[],
  called: readonly CalledSchool[],
): StoryEvent[] {
  const coordinator = pickFrom(cast.coordinator);
  const schools = toVisit
    .slice(firstPlanned, lastPlanned)
    .filter((school) => school !== toVisit[visitedBefore]);
  const days = lessonDays("2018-02-07", "2018-03-28");
  const trained = trainedInspectors(cast);
  const planned = schools.map(
    (school, n): Planned => ({
      id: newId(),
      school,
      by: pickFrom(trained, n),
      day: days[Math.floor((n * (days.length - 1)) / (schools.length - 1))] ?? "",
      locations: called.find((called) => called.school === school)?.places.slice(0, 2) ?? [],
    }),
  );
  const schedule = ({ id, school, by, day, locations }: Planned, at: Date): StoryEvent => ({
    at,
    by: coordinator,
    command: scheduleVisit,
    input: {
      id,
      school: school.number,
      round: roundCode,
      day,
      locations,
      startsAt: "09:00",
      endsAt: "12:00",
      inspector: by.inspectorId,
    },
  });
  return [
    ...planned.map((visit, n) => schedule(visit, momentOn("2018-01-25", "09:00", n * 4))),
    ...planned.slice(0, announcedCount).map(
      ({ id }, n): StoryEvent => ({
        at: momentOn("2018-01-30", "09:30", n * 5),
        by: coordinator,
        command: announceVisit,
        input: { id, announcedOn: "2018-01-30" },
      }),
    ),
    ...planned.slice(2, declaredCount + 2).map(
      ({ id, by }, n): StoryEvent => ({
        at: momentOn("2018-01-31", "10:00", n * 7),
        by,
        command: declareIndependence,
        input: { id, independent: true },
      }),
    ),
    ...planned.slice(3, 4).map(({ id, by }) => begunVisit(id, by, "2018-02-02")),
    ...returns(planned, schedule),
    {
      at: momentOn("2018-02-02", "11:00"),
      by: coordinator,
      command: replaceInspector,
      input: {
        id: pickFrom(trained, replaced).inspectorId,
        replacedBy: pickFrom(trained, replaced + 1).inspectorId,
        startsOn: "2018-03-05",
        endsOn: "2018-03-23",
      },
    },
  ];
}

/** One visit is given back and waits for a new day; another was cancelled by the school, and got one. */
function returns(
  planned: readonly Planned[],
  schedule: (visit: Planned, at: Date) => StoryEvent,
): StoryEvent[] {
  const [given, off] = [pickFrom(planned, givenBack), pickFrom(planned, cancelled)];
  return [
    {
      at: momentOn("2018-02-01", "09:20"),
      by: given.by,
      command: giveBackVisit,
      input: { id: given.id, reason: "Die dag ben ik op een studiedag; een andere dag kan wel." },
    },
    {
      at: momentOn("2018-02-01", "10:10"),
      by: off.by,
      command: recordNotHeld,
      input: { id: off.id, cause: "school-cancelled", note: "De school heeft die week toetsen." },
    },
    schedule({ ...off, id: newId(), day: "2018-02-22" }, momentOn("2018-02-01", "10:40")),
  ];
}
