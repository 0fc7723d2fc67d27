import { getSchool } from "#db/rows.ts";
import { conflict, invalid, notFound } from "#lib/access/problem.ts";
import { dutchDay } from "#lib/calendar/day.ts";
import { assertNotInFuture } from "#lib/operation/assert-not-in-future.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr, plainSample } from "#lib/operation/sample.ts";
import {
  enrolInput,
  leaveInput,
  registerSchoolInput,
  renameSchoolInput,
} from "#lib/register/inputs/register.ts";
import { getLabelledSchools } from "#lib/register/reads/lookalikes.ts";
import { getProfile } from "#lib/register/reads/profile.ts";
import { type GivenProfile, wholeProfile } from "#lib/register/rules/profile-columns.ts";
import { namesakesOf, unansweredOf } from "#lib/register/rules/same-school.ts";
import { plainText, sortKeyOf } from "#lib/register/rules/school.ts";
import { describeSameName, describeSameNumber } from "#lib/register/text/same-school.ts";
import { getMembership, getOpenRound, getRoundOfSchool } from "#lib/status/reads/membership.ts";
import { findByNumber } from "#lib/text/same-text.ts";
import { assertMembership } from "./assert-membership.ts";

/** Enters a language school in the register. */
export const registerSchool = command({
  action: "school.register",
  path: "/schools",
  summary: "Register a school",
  area: "register",
  sentence: ({ row, school, subjectId }) =>
    `${school(subjectId)} in het register opgenomen, per ${formatDay(row("school").happenedOn)}.`,
  sample: plainSample({
    number: "B-2",
    name: "Nieuw",
    place: "Ede",
    province: "Gelderland",
    registeredOn: "2018-01-02",
  }),
  input: registerSchoolInput,
  /** An import has held all numbers and names together, and says of which namesakes it was confirmed. */
  async load({ tx, input, rulesChecked }) {
    const isChecked = rulesChecked && input.otherThan.length === 0;
    const schools = isChecked ? [] : getLabelledSchools(tx);
    const known = findByNumber(schools, ({ number }) => number, input.number);
    return { known, namesakes: namesakesOf(schools, input) };
  },
  async run({ input, today, write }, { known, namesakes }) {
    if (known) throw conflict(describeSameNumber(input.number, known));
    assertNotInFuture("registeredOn", input.registeredOn, today);
    const [unanswered] = unansweredOf(namesakes, input.otherThan);
    if (unanswered) throw conflict(`${describeSameName(unanswered)} Geef dat dan aan.`);
    const id = newId();
    const { registeredOn: happenedOn, number } = input;
    await write.add("school", id, { happenedOn, number });
    await write.add("schoolProfile", newId(), { happenedOn, ...profileOf(id, input) });
    for (const other of namesakes)
      await write.add("schoolDistinction", newId(), { happenedOn: today, schoolId: id, otherId: other.id });
    return { subject: `school:${id}`, result: { id } };
  },
});

/** Records what differs of a school from a day on: its name, place, owner or size. What is not given stays. */
export const renameSchool = command({
  action: "school.rename",
  path: "/schools/{id}/profile",
  summary: "Record a new name, place or size of a school, from a day on",
  area: "register",
  sentence: ({ row, school, subjectId }) =>
    `Naam of plaats van ${school(subjectId)} gewijzigd, per ${formatDay(row("schoolProfile").happenedOn)}.`,
  sample: (world, which) => ({
    raw: {
      id: idOr(which, world.schoolId),
      name: "Ander",
      place: "Ede",
      province: "Gelderland",
      from: "2018-01-02",
    },
  }),
  input: renameSchoolInput,
  async load({ tx, input }) {
    const known = await getSchool(tx, input.id);
    const profile = getProfile(tx, known.id, input.from);
    if (!profile) throw notFound("De naam van deze school");
    return { known, profile };
  },
  async run({ input: { id, from, ...given }, today, write }, { known, profile }) {
    assertNotInFuture("from", from, today);
    const changed = { ...profile, ...givenOf(given) };
    await write.add("schoolProfile", newId(), { happenedOn: from, ...profileOf(known.id, changed) });
    return { subject: `school:${known.id}`, result: { id: known.id } };
  },
});

/** Enters a school in the population of a round, for the first time or after it left. */
export const enrolSchool = command({
  action: "school.enrol",
  path: "/enrolments",
  summary: "Enter a school in the population of a round",
  area: "register",
  sentence: ({ row, school }) => {
    const { schoolId, happenedOn } = row("enrolment");
    return `${school(schoolId)} doet mee aan de ronde vanaf ${formatDay(happenedOn)}.`;
  },
  sample: (_world, which) => ({ raw: { school: idOr(which, "B-1"), enteredOn: "2017-07-01" } }),
  input: enrolInput,
  async load({ tx, input, today }) {
    const known = await getSchool(tx, input.school);
    const inRound = await getOpenRound(tx, input.round, today);
    return { known, inRound, ...getMembership(tx, { roundId: inRound.id, schoolId: known.id }) };
  },
  async run({ tx, input, today, write }, { known, inRound, enrolment, departure }) {
    if (enrolment && !departure) throw conflict(`De school doet al mee aan ronde “${inRound.code}”.`);
    assertNotInFuture("enteredOn", input.enteredOn, today);
    const schoolInRound = { roundId: inRound.id, schoolId: known.id };
    const entry = { happenedOn: input.enteredOn, firstSeq: write.seq };
    assertMembership(tx, schoolInRound, ({ entered, left }) => ({ entered: [...entered, entry], left }));
    await write.add("enrolment", newId(), { happenedOn: input.enteredOn, ...schoolInRound });
    return { subject: `school:${known.id}`, result: { id: known.id } };
  },
});

/** Records that a school no longer takes part in a round. A visited school stays in the figures. */
export const leaveRound = command({
  action: "school.leave",
  path: "/departures",
  summary: "Record that a school left a round",
  area: "register",
  sentence: ({ row, school }) => {
    const { schoolId, happenedOn } = row("departure");
    return `${school(schoolId)} doet niet meer mee aan de ronde sinds ${formatDay(happenedOn)}.`;
  },
  sample: (_world, which) => ({ raw: { school: idOr(which, "B-1"), leftOn: "2018-01-02" } }),
  input: leaveInput,
  async load({ tx, input, today }) {
    const known = await getSchool(tx, input.school);
    const inRound = await getRoundOfSchool(tx, input.round, today, known.id);
    return { known, inRound, ...getMembership(tx, { roundId: inRound.id, schoolId: known.id }) };
  },
  async run({ tx, input, today, write }, { known, inRound, enrolment, departure }) {
    const schoolInRound = { roundId: inRound.id, schoolId: known.id };
    const exit = { happenedOn: input.leftOn, firstSeq: write.seq };
    if (departure) throw conflict(`De school is al vertrokken op ${dutchDay(departure.happenedOn)}.`);
    assertNotInFuture("leftOn", input.leftOn, today);
    if (!enrolment) throw conflict(`De school doet niet mee aan ronde “${inRound.code}”.`);
    if (input.leftOn < enrolment.happenedOn)
      throw invalid([{ field: "leftOn", message: "De school vertrekt voordat zij meedoet." }]);
    assertMembership(tx, schoolInRound, ({ entered, left }) => ({ entered, left: [...left, exit] }));
    await write.add("departure", newId(), { happenedOn: input.leftOn, ...schoolInRound });
    return { subject: `school:${known.id}`, result: { id: known.id } };
  },
});

/** Without the keys that were given no value. */
function givenOf<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

function profileOf(schoolId: string, profile: GivenProfile) {
  return {
    schoolId,
    ...wholeProfile(profile),
    sortKey: sortKeyOf(profile.name),
    searchKey: plainText(`${profile.name} ${profile.place}`),
  };
}
