import type { Person } from "#lib/access/actor.ts";
import type { ClockTime } from "#lib/calendar/clock-time.ts";
import type { Day } from "#lib/calendar/day.ts";
import { recordExchangeDay } from "#lib/inspectors/commands/exchange-days.ts";
import { recordInspector, setInspectorHome } from "#lib/inspectors/commands/inspectors.ts";
import { proposeRemoval } from "#lib/inspectors/commands/interest-removals.ts";
import { declareInterest } from "#lib/inspectors/commands/interests.ts";
import { newId } from "#lib/operation/new-id.ts";
import type { Province } from "#lib/register/rules/school.ts";
import { type Cast, pickFrom } from "./accounts.ts";
import { momentOn } from "./calendar.ts";
import type { StoryEvent } from "./storyteller.ts";

/** The last of the list was recruited with the others and has yet to do the course. */
export function trainedInspectors(cast: Cast): Person[] {
  return cast.inspector.slice(0, -1);
}

const homes: readonly Province[] = [
  "Noord-Holland",
  "Utrecht",
  "Zuid-Holland",
  "Gelderland",
  "Noord-Brabant",
  "Overijssel",
  "Groningen",
  "Limburg",
  "Zuid-Holland",
  "Flevoland",
];

/** The terugkomdagen lie in holidays, when no school can be visited; of each, who of the trained did not come. */
const exchangeDays: readonly { day: Day; absent: readonly number[] }[] = [
  { day: "2017-08-31", absent: [4] },
  { day: "2017-10-17", absent: [1, 6] },
  { day: "2018-01-04", absent: [] },
];

/** What makes the inspectors inspectors: recruitment, course, terugkomdagen, where they live and what ties them. */
export function inspectors(cast: Cast): StoryEvent[] {
  const by = pickFrom(cast.coordinator);
  const trained = trainedInspectors(cast);
  const record = (person: Person, event: string, happenedOn: Day, at: Date): StoryEvent => ({
    at,
    by,
    command: recordInspector,
    input: { id: person.inspectorId, event, happenedOn },
  });
  return [
    ...cast.inspector.flatMap((person, n) => [
      record(person, "recruited", n < 6 ? "2017-05-22" : "2017-06-12", momentOn("2017-06-20", "10:00", n)),
      {
        at: momentOn("2017-06-20", "11:00", n),
        by,
        command: setInspectorHome,
        input: { id: person.inspectorId, province: homes[n] },
      },
    ]),
    ...trained.map((person, n) =>
      record(
        person,
        "course-completed",
        n < 6 ? "2017-06-30" : "2017-07-06",
        momentOn("2017-07-07", "09:00", n),
      ),
    ),
    ...exchangeDays.map(({ day, absent }): StoryEvent => {
      const attendance = trained.map((person, n) => ({
        inspector: person.inspectorId,
        attended: !absent.includes(n),
      }));
      return {
        at: momentOn(day, "17:30"),
        by,
        command: recordExchangeDay,
        input: { happenedOn: day, attendance },
      };
    }),
    ...interests(cast),
  ];
}

/** What some inspectors declared; one of it seems to be a mistake, and waits for a second person. */
function interests(cast: Cast): StoryEvent[] {
  const declared = (n: number, time: ClockTime, interest: object): StoryEvent => ({
    at: momentOn("2017-07-06", time),
    by: pickFrom(cast.inspector, n),
    command: declareInterest,
    input: interest,
  });
  const mistaken = newId();
  return [
    // A former employer, whose owner has another school as well.
    declared(2, "10:00", {
      kind: "employment",
      school: "BOW-1031",
      startsOn: "2012-09-01",
      endsOn: "2016-12-31",
    }),
    declared(1, "10:10", { kind: "family", school: "BOW-1020", startsOn: "2014-03-01" }),
    declared(6, "10:20", { kind: "training", legalEntity: "Statenbrug Groep B.V.", startsOn: "2015-02-02" }),
    declared(5, "10:30", { id: mistaken, kind: "freelance", school: "BOW-1135", startsOn: "2016-01-04" }),
    {
      at: momentOn("2018-02-01", "11:30"),
      by: pickFrom(cast.coordinator, 1),
      command: proposeRemoval,
      input: {
        id: mistaken,
        reason:
          "De inspecteur werkte bij een gelijknamig bedrijf in een andere plaats, niet bij deze school.",
      },
    },
  ];
}
