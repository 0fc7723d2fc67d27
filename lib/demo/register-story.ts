import { openRound } from "#lib/planning/commands/planning.ts";
import { recordKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { enrolSchool, registerSchool } from "#lib/register/commands/register.ts";
import { type Cast, pickFrom } from "./accounts.ts";
import { momentOn } from "./calendar.ts";
import { demoSchools } from "./schools.ts";
import type { StoryEvent } from "./storyteller.ts";

/** The code of the story's round. */
export const roundCode = "tidk-2017-2018";

/** The round is opened, and Blik op Werk enters the 217 schools in its population. */
export function register(cast: Cast): StoryEvent[] {
  const by = pickFrom(cast.reviewer);
  const opening: StoryEvent = {
    at: momentOn("2017-06-26", "10:00"),
    by: pickFrom(cast.coordinator),
    command: openRound,
    input: {
      code: roundCode,
      name: "Toezicht in de klas 2017–2018",
      startsOn: "2017-07-01",
      endsOn: "2018-12-31",
    },
  };
  return [
    opening,
    ...demoSchools.flatMap((school, n) => {
      const at = momentOn("2017-07-03", "09:00", n);
      const { number, name, place, province, legalEntity, learners, keurmerk, keurmerkSince } = school;
      const profile = { number, name, place, province, legalEntity, learners, registeredOn: keurmerkSince };
      return [
        { at, by, command: registerSchool, input: profile },
        {
          at,
          by,
          command: recordKeurmerk,
          input: { id: number, event: keurmerk, effectiveOn: keurmerkSince },
        },
        {
          at,
          by,
          command: enrolSchool,
          input: { school: number, round: roundCode, enteredOn: "2017-07-01" },
        },
      ];
    }),
  ];
}
