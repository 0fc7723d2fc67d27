import { and, eq, isNull } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import type { EntryWriter } from "#db/journal/entry.ts";
import type { Tx } from "#db/open.ts";
import { getOpen } from "#db/rows.ts";
import { attendance, exchangeDay } from "#db/schema/inspectors.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";
import { correctExchangeDayInput, recordExchangeDayInput } from "#lib/inspectors/inputs/exchange-days.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr, ownerOf } from "#lib/operation/sample.ts";

/** Records a day on which inspectors came together. What is known of it changes only when that day is named by its id. */
export const recordExchangeDay = command({
  action: "exchange-day.record",
  path: "/exchange-days",
  summary: "Record a day on which inspectors came together, or who was there on one that is known",
  area: "inspectors",
  sentence: ({ row }) => {
    const happenedOn = row("exchangeDay").happenedOn ?? row("attendance").happenedOn;
    return `Terugkomdag van ${formatDay(happenedOn)} vastgelegd.`;
  },
  sample: (world, which) => ({
    raw: {
      ...(which === "other's" ? { happenedOn: "2018-01-19" } : { changes: idOr(which, world.exchangeDayId) }),
      attendance: [{ inspector: ownerOf(world, "own"), attended: true }],
    },
  }),
  input: recordExchangeDayInput,
  async load({ tx, input: { changes, attendance: people } }) {
    for (const { inspector } of people) await getOpen(tx, "inspector", inspector, "De inspecteur");
    const current =
      changes === undefined ? null : await getOpen(tx, "exchangeDay", changes, "Deze terugkomdag");
    return { current, known: current ? await attendanceOf(tx, current.id) : [] };
  },
  async run({ tx, input, today, write }, { current, known }) {
    const happenedOn = current?.happenedOn ?? input.happenedOn ?? today;
    const people = input.attendance.map(({ inspector, attended }) => ({
      inspectorId: inspector,
      attended: attended ? 1 : 0,
    }));
    assertNotForeknown(people, happenedOn, today);
    const id = current?.id ?? input.id ?? newId();
    if (current) {
      if (isSame(known, people)) throw conflict("Dit is al zo vastgelegd. Er is niets veranderd.");
      await write.supersede("exchangeDay", current, {}); // so that the entry says which day it was about
    } else {
      await assertNewDay(tx, happenedOn);
      await write.add("exchangeDay", id, { happenedOn });
    }
    await writeAttendance(write, { id, happenedOn }, known, people);
    return { subject: `exchange-day:${id}`, result: { id } };
  },
});

/** Moves an exchange day to another day, or withdraws it together with who was there. */
export const correctExchangeDay = command({
  action: "exchange-day.correct",
  path: "/exchange-days/{id}/corrections",
  summary: "Move or withdraw a day on which inspectors came together, with a reason",
  area: "inspectors",
  sentence: ({ row, isWithdrawal }) => {
    const day = formatDay(row("exchangeDay").happenedOn);
    return isWithdrawal
      ? `Terugkomdag van ${day} vervallen verklaard.`
      : `Terugkomdag verplaatst naar ${day}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.exchangeDayId), happenedOn: "2017-10-18", reason: "Agenda" },
  }),
  input: correctExchangeDayInput,
  async load({ tx, input }) {
    const current = await getOpen(tx, "exchangeDay", input.id, "Deze terugkomdag");
    return { current, known: await attendanceOf(tx, current.id) };
  },
  async run({ tx, input, today, write }, { current, known }) {
    if (input.withdrawn) {
      await write.withdraw("exchangeDay", current);
      for (const row of known) await write.withdraw("attendance", row);
    } else {
      const { happenedOn = current.happenedOn } = input;
      if (happenedOn > today && known.length > 0) throw invalid([notYet("happenedOn", happenedOn)]);
      await assertNewDay(tx, happenedOn);
      await write.supersede("exchangeDay", current, { happenedOn });
      for (const row of known) await write.supersede("attendance", row, { happenedOn });
    }
    return { subject: `exchange-day:${current.id}`, reason: input.reason, result: { id: current.id } };
  },
});

type Presence = { inspectorId: string; attended: number };

async function attendanceOf(tx: Tx, exchangeDayId: string): Promise<FactRow<"attendance">[]> {
  return await tx
    .select()
    .from(attendance)
    .where(and(eq(attendance.exchangeDayId, exchangeDayId), isNull(attendance.untilSeq)));
}

function isSame(known: readonly Presence[], people: readonly Presence[]): boolean {
  return (
    known.length === people.length &&
    people.every((person) =>
      known.some((row) => row.inspectorId === person.inspectorId && row.attended === person.attended),
    )
  );
}

async function writeAttendance(
  write: EntryWriter,
  day: { id: string; happenedOn: Day },
  known: readonly FactRow<"attendance">[],
  people: readonly Presence[],
): Promise<void> {
  for (const row of known) {
    const now = people.find(({ inspectorId }) => inspectorId === row.inspectorId);
    if (!now) await write.withdraw("attendance", row);
    else if (now.attended !== row.attended)
      await write.supersede("attendance", row, { attended: now.attended });
  }
  const added = people.filter(({ inspectorId }) => !known.some((row) => row.inspectorId === inspectorId));
  await write.addAll(
    "attendance",
    added.map((person) => ({ ...person, id: newId(), happenedOn: day.happenedOn, exchangeDayId: day.id })),
  );
}

/** Who came is known once the day is there; then it is recorded of at least one. */
function assertNotForeknown(people: readonly Presence[], happenedOn: Day, today: Day): void {
  if (happenedOn > today && people.length > 0) throw invalid([notYet("attendance", happenedOn)]);
  if (happenedOn <= today && people.length === 0)
    throw invalid([{ field: "attendance", message: "Kies wie er werd verwacht." }]);
}

function notYet(field: string, happenedOn: Day) {
  return { field, message: `Wie er op ${dutchDay(happenedOn)} is, kunt u pas vastleggen als het zover is.` };
}

async function assertNewDay(tx: Tx, happenedOn: Day): Promise<void> {
  const [known] = await tx
    .select()
    .from(exchangeDay)
    .where(and(eq(exchangeDay.happenedOn, happenedOn), isNull(exchangeDay.untilSeq)));
  if (known)
    throw conflict(
      `De terugkomdag van ${dutchDay(happenedOn)} is al vastgelegd. Open die terugkomdag om te wijzigen wie er was.`,
    );
}
