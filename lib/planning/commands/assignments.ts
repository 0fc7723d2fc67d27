import { z } from "zod";
import type { FactRow } from "#db/fact-tables.ts";
import type { Tx } from "#db/open.ts";
import { getOpenOfSchool, getSchool } from "#db/rows.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { Moved } from "#lib/figures/rules/planning.ts";
import { outcomeAnswer, quarterAnswer } from "#lib/operation/answer-parts.ts";
import { command } from "#lib/operation/command.ts";
import type { EntryView } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { assignQuarterInput } from "#lib/planning/inputs/assignments.ts";
import { getMembership, getRoundOfSchool } from "#lib/status/reads/membership.ts";
import { assignableQuarters } from "#lib/status/rules/assignment.ts";
import { quarterName } from "#lib/text/dates.ts";

type Candidate = { school: FactRow<"school">; current: FactRow<"assignment"> | null };

/**
 * Assigns first visits to a quarter, moves them, or takes them out of the planning: one entry for all. Another
 * assignment is no correction: plans change, and what was planned before stays to be seen.
 */
export const assignQuarter = command({
  action: "plan.assign",
  path: "/assignments",
  summary: "Assign schools that are to be visited to a quarter, or to none",
  area: "planning",
  sentence: describeAssignment,
  sample: (_world, which) => ({
    raw: {
      ...(which === "missing" ? { round: "geen" } : {}),
      schools: ["B-1"],
      quarter: which === "own" ? "2018-Q1" : null,
    },
  }),
  input: assignQuarterInput,
  answer: outcomeAnswer.extend({
    moved: z
      .array(z.strictObject({ from: quarterAnswer.nullable(), schools: z.array(z.string()) }))
      .meta({ description: "Ids of the schools that were moved, by the quarter that they were in" }),
  }),
  async load({ tx, input, today }) {
    const schools = await Promise.all(input.schools.map((asked) => getSchool(tx, asked)));
    const round = await getRoundOfSchools(tx, input.round, today, schools);
    const candidates = new Map<string, Candidate>();
    for (const school of schools) {
      const [current] = getOpenOfSchool(tx, "assignment", { roundId: round.id, schoolId: school.id });
      candidates.set(school.id, { school, current: current ?? null });
    }
    return { round, candidates: [...candidates.values()] };
  },
  async run({ tx, input, today, write }, { round, candidates }) {
    const { quarter } = input;
    const inRound = { startsOn: round.happenedOn, endsOn: round.endsOn };
    if (quarter !== null && !assignableQuarters(inRound, today).includes(quarter))
      throw invalid([{ field: "quarter", message: "Dit kwartaal is voorbij of valt buiten de ronde." }]);
    const moving = candidates.filter(({ current }) => (current?.quarter ?? null) !== quarter);
    if (moving.length === 0) throw conflict("Deze scholen staan daar al. Er is niets veranderd.");
    if (quarter !== null) assertToVisit(tx, round.id, moving);
    for (const { current } of moving) {
      if (!current) continue;
      if (quarter === null) await write.withdraw("assignment", current);
      else await write.supersede("assignment", current, { happenedOn: today, quarter });
    }
    const added = moving.flatMap(({ school, current }) =>
      current || quarter === null
        ? []
        : [{ id: newId(), happenedOn: today, roundId: round.id, schoolId: school.id, quarter }],
    );
    await write.addAll("assignment", added);
    const [first] = moving;
    const id = first?.current?.id ?? added[0]?.id;
    return { subject: `assignment:${id}`, result: { moved: movedFrom(moving) } };
  },
});

async function getRoundOfSchools(
  tx: Tx,
  code: string | undefined,
  today: Day,
  schools: readonly FactRow<"school">[],
): Promise<FactRow<"round">> {
  const rounds = await Promise.all(schools.map(({ id }) => getRoundOfSchool(tx, code, today, id)));
  const [round] = rounds;
  if (round && rounds.every(({ id }) => id === round.id)) return round;
  const message = "Deze scholen doen niet mee aan dezelfde ronde. Kies om welke ronde het gaat.";
  throw invalid([{ field: "round", message }]);
}

function movedFrom(moving: readonly Candidate[]): Moved[] {
  const groups = Map.groupBy(moving, ({ current }) => current?.quarter ?? null);
  return [...groups].map(([from, group]) => ({ from, schools: group.map(({ school }) => school.id) }));
}

/** Only a first visit that is still to come can be planned. */
function assertToVisit(tx: Tx, roundId: string, moving: readonly Candidate[]): void {
  for (const { school } of moving) {
    const schoolInRound = { roundId, schoolId: school.id };
    const { enrolment, departure } = getMembership(tx, schoolInRound);
    if (!enrolment || departure) throw conflict(`${school.number} doet niet (meer) mee aan de ronde.`);
    if (getOpenOfSchool(tx, "visit", schoolInRound).length > 0)
      throw conflict(
        `${school.number} is al bezocht: het eerste bezoek hoeft niet meer ingedeeld te worden.`,
      );
  }
}

function describeAssignment({ row, touched, school, isWithdrawal }: EntryView): string {
  const { schoolId, quarter } = row("assignment");
  const count = touched("assignment");
  const schools = count > 1 ? `${count} scholen, waaronder ${school(schoolId)},` : school(schoolId);
  return isWithdrawal || quarter === undefined
    ? `${schools} uit de planning gehaald.`
    : `${schools} ingedeeld in het ${quarterName(quarter)}.`;
}
