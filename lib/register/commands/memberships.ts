import { assertNotInFuture } from "#lib/operation/assert-not-in-future.ts";
import { correcting } from "#lib/operation/correcting/correct.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { idOr } from "#lib/operation/sample.ts";
import { correctDepartureInput, correctEnrolmentInput } from "#lib/register/inputs/memberships.ts";
import { assertMembership } from "./assert-membership.ts";

/** Gives the entry of a school into a round another day, or withdraws it. */
export const correctEnrolment = correcting({
  action: "enrolment.correct",
  table: "enrolment",
  path: "enrolments",
  summary: "Correct or withdraw the entry of a school into a round, with a reason",
  what: "Deze inschrijving",
  area: "register",
  sentence: ({ row, school, isWithdrawal }) => {
    const { schoolId, happenedOn } = row("enrolment");
    return isWithdrawal
      ? `Dat ${school(schoolId)} meedoet aan de ronde vanaf ${formatDay(happenedOn)}, is vervallen verklaard.`
      : `Meedoen van ${school(schoolId)} aan de ronde gecorrigeerd: vanaf ${formatDay(happenedOn)}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.enrolmentId), enteredOn: "2017-07-02", reason: "Verkeerde dag" },
  }),
  input: correctEnrolmentInput,
  subject: ({ id }) => `enrolment:${id}`,
  async change({ tx, input, today }, current) {
    const happenedOn = input.enteredOn ?? current.happenedOn;
    assertNotInFuture("enteredOn", happenedOn, today);
    assertMembership(tx, current, ({ entered, left }) => ({
      entered: entered.flatMap((entry) => {
        if (entry.id !== current.id) return [entry];
        return input.withdrawn ? [] : [{ ...entry, happenedOn }];
      }),
      left,
    }));
    return { happenedOn };
  },
});

/** Gives the departure of a school from a round another day, or withdraws it: then the school takes part again. */
export const correctDeparture = correcting({
  action: "departure.correct",
  table: "departure",
  path: "departures",
  summary: "Correct or withdraw the departure of a school from a round, with a reason",
  what: "Dit vertrek",
  area: "register",
  sentence: ({ row, school, isWithdrawal }) => {
    const { schoolId, happenedOn } = row("departure");
    return isWithdrawal
      ? `Vertrek van ${school(schoolId)} uit de ronde op ${formatDay(happenedOn)} vervallen verklaard.`
      : `Vertrek van ${school(schoolId)} uit de ronde gecorrigeerd: sinds ${formatDay(happenedOn)}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.departureId), withdrawn: true, reason: "Vergissing" },
  }),
  input: correctDepartureInput,
  subject: ({ id }) => `departure:${id}`,
  async change({ tx, input, today }, current) {
    const happenedOn = input.leftOn ?? current.happenedOn;
    assertNotInFuture("leftOn", happenedOn, today);
    assertMembership(tx, current, ({ entered, left }) => ({
      entered,
      left: left.flatMap((exit) => {
        if (exit.id !== current.id) return [exit];
        return input.withdrawn ? [] : [{ ...exit, happenedOn }];
      }),
    }));
    return { happenedOn };
  },
});
