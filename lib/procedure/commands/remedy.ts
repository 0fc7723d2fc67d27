import type { FactRow } from "#db/fact-tables.ts";
import type { Tx } from "#db/open.ts";
import { getOpen, getOpenOfSchool, getSchool, type SchoolInRound } from "#db/rows.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { isInspection, type VisitKind } from "#lib/access/visit-kind.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr } from "#lib/operation/sample.ts";
import { correctRemedyInput, recordRemedyInput } from "#lib/procedure/inputs/remedy.ts";
import { type RemedyEvent, remedyConflict } from "#lib/procedure/rules/remedy.ts";
import { getRoundOfSchool } from "#lib/status/reads/membership.ts";

/** Grants a school a period to remedy what was found, or records that it ended early. */
export const recordRemedy = command({
  action: "remedy.record",
  path: "/remedy-events",
  summary: "Grant a school a period to remedy what was found, or end it early",
  area: "inspection",
  sentence: ({ row, school }) => {
    const event = row("remedyEvent");
    return `Hersteltermijn van ${school(event.schoolId)}: ${describePeriod(event)}.`;
  },
  sample: (_world, which) => ({
    raw: { school: idOr(which, "B-1"), event: "granted", happenedOn: "2017-10-12", until: "2017-10-20" },
  }),
  input: recordRemedyInput,
  async load({ tx, input }) {
    const school = await getSchool(tx, input.school);
    const round = await getRoundOfSchool(tx, input.round, input.happenedOn, school.id);
    return {
      school,
      round,
      known: getOpenOfSchool(tx, "remedyEvent", { roundId: round.id, schoolId: school.id }),
    };
  },
  async run({ tx, input, today, write }, { school, round, known }) {
    const { event, happenedOn } = input;
    const until = input.until ?? null;
    if (known.some((other) => other.event === event && other.happenedOn === happenedOn))
      throw conflict("Dit is al eerder vastgelegd.");
    const added = { event, happenedOn, until, firstSeq: write.seq };
    const schoolInRound = { roundId: round.id, schoolId: school.id };
    assertDaysInOrder(added, today);
    assertNoEarlierVerdict(tx, schoolInRound, happenedOn);
    assertNoConflict(tx, schoolInRound, [...known.map(remedyEventFrom), added]);
    const id = newId();
    await write.add("remedyEvent", id, { ...schoolInRound, event, happenedOn, until });
    return { subject: `remedy:${id}`, result: { id, schoolId: school.id } };
  },
});

/** Corrects the days of a remedy event with a reason, or withdraws it. */
export const correctRemedy = command({
  action: "remedy.correct",
  path: "/remedy-events/{id}/corrections",
  summary: "Correct or withdraw a period to remedy or its end, with a reason",
  area: "inspection",
  sentence: ({ row, school, isWithdrawal }) => {
    const event = row("remedyEvent");
    return isWithdrawal
      ? `Hersteltermijn van ${school(event.schoolId)}: “${describePeriod(event)}” vervallen verklaard.`
      : `Hersteltermijn van ${school(event.schoolId)} gecorrigeerd: ${describePeriod(event)}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.remedyId), withdrawn: true, reason: "Vergissing" },
  }),
  input: correctRemedyInput,
  async load({ tx, input }) {
    const current = await getOpen(tx, "remedyEvent", input.id, "Deze hersteltermijn");
    const known = getOpenOfSchool(tx, "remedyEvent", current);
    return { current, others: known.filter((other) => other.id !== current.id) };
  },
  async run({ tx, input, today, write }, { current, others }) {
    if (input.withdrawn) {
      assertNoConflict(tx, current, others.map(remedyEventFrom));
      await write.withdraw("remedyEvent", current);
    } else {
      const changed = {
        ...remedyEventFrom(current),
        happenedOn: input.happenedOn ?? current.happenedOn,
        until: input.until ?? current.until,
      };
      const { event, happenedOn, until } = changed;
      if (event === "ended" && input.until !== undefined)
        throw invalid([
          { field: "until", message: "Bij het einde van een hersteltermijn hoort geen laatste dag." },
        ]);
      if (others.some((other) => other.event === event && other.happenedOn === happenedOn))
        throw conflict("Dit is al eerder vastgelegd.");
      assertDaysInOrder(changed, today);
      assertNoEarlierVerdict(tx, current, happenedOn);
      assertNoConflict(tx, current, [...others.map(remedyEventFrom), changed]);
      await write.supersede("remedyEvent", current, { happenedOn, until });
    }
    return {
      subject: `remedy:${current.id}`,
      reason: input.reason,
      result: { id: current.id, schoolId: current.schoolId },
    };
  },
});

/** A period to remedy keeps an inspection to rest on: `kept` are the visits that stay. */
export function assertRemedyKeepsVisit(
  tx: Tx,
  schoolInRound: SchoolInRound,
  kept: readonly { heldOn: Day; kind: VisitKind }[],
): void {
  const inspections = kept.filter(({ kind }) => isInspection(kind));
  const stranded = getOpenOfSchool(tx, "remedyEvent", schoolInRound).find(
    ({ event, happenedOn }) => event === "granted" && !inspections.some(({ heldOn }) => heldOn <= happenedOn),
  );
  if (stranded)
    throw conflict(
      `De hersteltermijn van ${dutchDay(stranded.happenedOn)} steunt op dit bezoek. Laat die eerst vervallen.`,
    );
}

function remedyEventFrom({ event, happenedOn, until, firstSeq }: FactRow<"remedyEvent">): RemedyEvent {
  return { event, happenedOn, until, firstSeq };
}

function assertDaysInOrder({ happenedOn, until }: RemedyEvent, today: Day): void {
  const errors = [];
  if (happenedOn > today) errors.push({ field: "happenedOn", message: "Deze dag ligt in de toekomst." });
  if (until !== null && until < happenedOn)
    errors.push({ field: "until", message: "De laatste dag ligt voor de eerste." });
  if (errors.length > 0) throw invalid(errors);
}

/** A verdict ends what was asked of the school: nothing about a period to remedy happens after it. */
function assertNoEarlierVerdict(tx: Tx, schoolInRound: SchoolInRound, happenedOn: Day): void {
  const given = getOpenOfSchool(tx, "verdict", schoolInRound);
  const earlier = given.find((verdict) => verdict.happenedOn < happenedOn);
  if (earlier)
    throw conflict(
      `Er is al een oordeel van ${dutchDay(earlier.happenedOn)}. Daarna loopt er geen hersteltermijn meer.`,
    );
}

function assertNoConflict(tx: Tx, schoolInRound: SchoolInRound, events: readonly RemedyEvent[]): void {
  const visits = getOpenOfSchool(tx, "visit", schoolInRound);
  const inspectedOn = visits.filter(({ kind }) => isInspection(kind)).map(({ happenedOn }) => happenedOn);
  const message = remedyConflict(events, inspectedOn);
  if (message !== null) throw conflict(message);
}

function describePeriod({ event, happenedOn, until }: Partial<FactRow<"remedyEvent">>): string {
  return event === "ended"
    ? `beëindigd op ${formatDay(happenedOn)}`
    : `van ${formatDay(happenedOn)} tot en met ${formatDay(until)}`;
}
