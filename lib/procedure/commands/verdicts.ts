import type { FactRow } from "#db/fact-tables.ts";
import type { Tx } from "#db/open.ts";
import { getOpen, getOpenOfSchool, getSchool, type SchoolInRound } from "#db/rows.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay, nameInLowerCase } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr } from "#lib/operation/sample.ts";
import { correctVerdictInput, giveVerdictInput } from "#lib/procedure/inputs/verdicts.ts";
import { restsOnVisit } from "#lib/procedure/rules/verdict.ts";
import { getRoundOfSchool } from "#lib/status/reads/membership.ts";
import { verdictNames } from "#lib/status/text.ts";

/** ITTA gives its verdict on a school in a round. */
export const giveVerdict = command({
  action: "verdict.give",
  path: "/verdicts",
  summary: "Give the verdict on a school in a round",
  area: "verdict",
  sentence: ({ row, school }) => {
    const given = row("verdict");
    const name = nameInLowerCase(verdictNames, given.verdict, "oordeel");
    return `Oordeel over ${school(given.schoolId)}: ${name}, op ${formatDay(given.happenedOn)}.`;
  },
  sample: (_world, which) => ({
    raw: { school: idOr(which, "B-1"), decidedOn: "2018-01-12", verdict: "approved" },
  }),
  input: giveVerdictInput,
  async load({ tx, input, today }) {
    const school = await getSchool(tx, input.school);
    const round = await getRoundOfSchool(tx, input.round, today, school.id);
    const schoolInRound = { roundId: round.id, schoolId: school.id };
    return { schoolInRound, given: getOpenOfSchool(tx, "verdict", schoolInRound) };
  },
  async run({ tx, input, today, write, rulesChecked }, { schoolInRound, given }) {
    if (!rulesChecked) assertRestsOnVisit(tx, schoolInRound, input.decidedOn, today);
    assertOtherDay(given, input.decidedOn);
    const id = input.id ?? newId();
    const subject = `verdict:${id}`;
    await write.add("verdict", id, {
      happenedOn: input.decidedOn,
      ...schoolInRound,
      verdict: input.verdict,
      motivationDigest: input.motivation ? await write.text(subject, input.motivation) : null,
    });
    return { subject, result: { id, schoolId: schoolInRound.schoolId } };
  },
});

/** Corrects a verdict with a reason, or withdraws it. */
export const correctVerdict = command({
  action: "verdict.correct",
  path: "/verdicts/{id}/corrections",
  summary: "Correct or withdraw a verdict, with a reason",
  area: "verdict",
  sentence: ({ row, school, isWithdrawal }) => {
    const given = row("verdict");
    const name = nameInLowerCase(verdictNames, given.verdict, "oordeel");
    return isWithdrawal
      ? `Oordeel over ${school(given.schoolId)} van ${formatDay(given.happenedOn)} vervallen verklaard.`
      : `Oordeel over ${school(given.schoolId)} gecorrigeerd: ${name}, op ${formatDay(given.happenedOn)}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.verdictId), decidedOn: "2017-11-02", reason: "Agenda" },
  }),
  input: correctVerdictInput,
  async load({ tx, input }) {
    const current = await getOpen(tx, "verdict", input.id, "Dit oordeel");
    const given = getOpenOfSchool(tx, "verdict", current);
    return { current, others: given.filter((other) => other.id !== current.id) };
  },
  async run({ tx, input, today, write }, { current, others }) {
    const subject = `verdict:${current.id}`;
    if (input.withdrawn) {
      await write.withdraw("verdict", current);
    } else {
      const decidedOn = input.decidedOn ?? current.happenedOn;
      const given = input.verdict ?? current.verdict;
      const motivationDigest =
        input.motivation === undefined
          ? current.motivationDigest
          : input.motivation
            ? await write.text(subject, input.motivation)
            : null;
      if (given === "rejected" && motivationDigest === null)
        throw invalid([{ field: "motivation", message: "Schrijf op waarom de school is afgekeurd." }]);
      assertRestsOnVisit(tx, current, decidedOn, today);
      assertOtherDay(others, decidedOn);
      await write.supersede("verdict", current, { happenedOn: decidedOn, verdict: given, motivationDigest });
    }
    return { subject, reason: input.reason, result: { id: current.id, schoolId: current.schoolId } };
  },
});

function assertRestsOnVisit(tx: Tx, schoolInRound: SchoolInRound, decidedOn: Day, today: Day): void {
  if (decidedOn > today)
    throw invalid([{ field: "decidedOn", message: "De dag van het oordeel ligt in de toekomst." }]);
  const visits = getOpenOfSchool(tx, "visit", schoolInRound).map(({ happenedOn, kind }) => ({
    heldOn: happenedOn,
    kind,
  }));
  if (!restsOnVisit(decidedOn, visits))
    throw conflict(
      `Er is geen inspectiebezoek op of voor ${dutchDay(decidedOn)}. Zonder bezoek kan er geen oordeel zijn.`,
    );
}

function assertOtherDay(given: readonly FactRow<"verdict">[], decidedOn: Day): void {
  if (given.some((known) => known.happenedOn === decidedOn))
    throw conflict(`Er is al een oordeel van ${dutchDay(decidedOn)}.`);
}
