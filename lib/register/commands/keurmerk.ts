import type { FactRow, FactValues } from "#db/fact-tables.ts";
import type { EntryWriter } from "#db/journal/entry.ts";
import type { Tx } from "#db/open.ts";
import { getSchool } from "#db/rows.ts";
import { conflict, type FieldError, invalid } from "#lib/access/problem.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";
import { command } from "#lib/operation/command.ts";
import { correcting } from "#lib/operation/correcting/correct.ts";
import { formatDay, nameInLowerCase } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr } from "#lib/operation/sample.ts";
import { correctKeurmerkInput, recordKeurmerkInput } from "#lib/register/inputs/keurmerk.ts";
import { getKeurmerkEvents, getVerdictsOfSchool } from "#lib/register/reads/keurmerk-events.ts";
import { maySettle } from "#lib/status/rules/keurmerk.ts";
import { newContradiction, type TimelineEvent } from "#lib/status/rules/keurmerk-timeline.ts";
import { keurmerkEventNames } from "#lib/status/text.ts";

type Event = FactRow<"keurmerkEvent">;

/** Blik op Werk records a stage of a school's keurmerk, that it is kept, a suspension or its lifting. */
export const recordKeurmerk = command({
  action: "keurmerk.record",
  path: "/schools/{id}/keurmerk",
  summary: "Record a stage or suspension of a school's keurmerk, or that it is kept",
  area: "keurmerk",
  sentence: ({ row, school }) => {
    const event = row("keurmerkEvent");
    return `Keurmerk van ${school(event.schoolId)}: ${describeEvent(event)}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.schoolId), event: "ended", effectiveOn: "2018-01-02" },
  }),
  input: recordKeurmerkInput,
  load: ({ tx, input }) => getSchool(tx, input.id),
  async run({ tx, input, today, write, rulesChecked }, school) {
    if (input.settles === null && !rulesChecked)
      throw invalid([{ field: "settles", message: "Zeg welk oordeel dit beantwoordt, of geen: none." }]);
    const { event, effectiveOn: happenedOn, until = null, letterSentOn = null, settles } = input;
    const decidedOn = input.decidedOn === undefined ? happenedOn : input.decidedOn;
    const values = { event, happenedOn, until, letterSentOn, decidedOn, settles };
    const id = newId();
    const known = getKeurmerkEvents(tx, school.id);
    assertDays(values, today);
    assertSettles(tx, school.id, values);
    assertNoContradiction(school, known, [...known, { ...values, id, firstSeq: write.seq }], id);
    const subject = subjectOf(id);
    const groundDigest = input.ground ? await write.text(subject, input.ground) : null;
    await write.add("keurmerkEvent", id, { ...values, schoolId: school.id, groundDigest });
    return { subject, result: { id, schoolId: school.id } };
  },
});

/** Corrects an event of a keurmerk, or withdraws it. The events that stay must be able to stand together. */
export const correctKeurmerk = correcting({
  action: "keurmerk.correct",
  table: "keurmerkEvent",
  path: "keurmerk-events",
  summary: "Correct or withdraw an event of a keurmerk, with a reason",
  what: "Deze gebeurtenis",
  area: "keurmerk",
  sentence: ({ row, school, isWithdrawal }) => {
    const event = row("keurmerkEvent");
    return isWithdrawal
      ? `Keurmerk van ${school(event.schoolId)}: “${describeEvent(event)}” vervallen verklaard.`
      : `Keurmerk van ${school(event.schoolId)} gecorrigeerd: ${describeEvent(event)}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.keurmerkId), effectiveOn: "2017-01-03", reason: "Verkeerde dag" },
  }),
  input: correctKeurmerkInput,
  subject: ({ id }) => subjectOf(id),
  async change({ tx, input, today, write }, current) {
    const school = await getSchool(tx, current.schoolId);
    const known = getKeurmerkEvents(tx, school.id);
    const others = known.filter(({ id }) => id !== current.id);
    if (input.withdrawn) {
      assertNoContradiction(school, known, others, current.id);
      return {};
    }
    const event = input.event ?? current.event;
    const isOther = event !== current.event;
    // What only goes with the kind that it was falls away with that kind.
    const changed = {
      event,
      happenedOn: input.effectiveOn ?? current.happenedOn,
      until: correctedTo(input.until, isOther && event !== "suspended" ? null : current.until),
      decidedOn: correctedTo(input.decidedOn, current.decidedOn),
      letterSentOn: correctedTo(input.letterSentOn, current.letterSentOn),
      settles: input.settles ?? (isOther && !maySettle(event) ? "none" : current.settles),
    };
    assertDays(changed, today);
    assertSettles(tx, school.id, changed);
    assertNoContradiction(school, known, [...others, { ...current, ...changed }], current.id);
    return { ...changed, groundDigest: await groundOf(write, current, input.ground) };
  },
});

/** What is decided and sent has happened; the day of effect may lie ahead. Only a suspension has a last day. */
function assertDays(event: Partial<FactValues<"keurmerkEvent">>, today: Day): void {
  const errors: FieldError[] = [];
  if (event.decidedOn && event.decidedOn > today)
    errors.push({
      field: "decidedOn",
      message: "De dag van het besluit ligt in de toekomst. De dag waarop het ingaat mag nog komen.",
    });
  if (event.letterSentOn && event.letterSentOn > today)
    errors.push({ field: "letterSentOn", message: "De dag van de brief ligt in de toekomst." });
  if (event.until && event.event !== "suspended")
    errors.push({ field: "until", message: "Alleen een schorsing heeft een laatste dag." });
  if (errors.length > 0) throw invalid(errors);
}

/** What it settles is a verdict on this school; keeping the keurmerk is the answer to one, a suspension never is. */
function assertSettles(
  tx: Tx,
  schoolId: string,
  { event, settles, decidedOn }: Partial<FactValues<"keurmerkEvent">>,
): void {
  const refuse = (message: string) => invalid([{ field: "settles", message }]);
  const isNamed = settles !== null && settles !== undefined && settles !== "none";
  if (event === "kept" && !isNamed) throw refuse("Kies bij welk oordeel de school het keurmerk behoudt.");
  if (!isNamed) return;
  if (event && !maySettle(event)) throw refuse("Een schorsing handelt geen oordeel af.");
  const verdict = getVerdictsOfSchool(tx, schoolId).find(({ id }) => id === settles);
  if (!verdict) throw refuse("Kies een oordeel over deze school.");
  if (decidedOn && decidedOn < verdict.happenedOn)
    throw invalid([
      { field: "decidedOn", message: `Het oordeel is pas gegeven op ${dutchDay(verdict.happenedOn)}.` },
    ]);
}

function assertNoContradiction(
  school: FactRow<"school">,
  before: readonly TimelineEvent[],
  after: readonly TimelineEvent[],
  changedId: string,
): void {
  const found = newContradiction(school.happenedOn, before, after);
  if (!found) return;
  const { id, field, message } = found;
  if (id === changedId) throw invalid([{ field, message }]);
  const other = after.find((event) => event.id === id);
  throw conflict(`Dan klopt iets anders niet: ${describeEvent(other ?? {})}. ${message}`);
}

/** What a correction says, or what stood there where it says nothing. */
function correctedTo<T>(given: T | undefined, current: T): T {
  return given === undefined ? current : given;
}

async function groundOf(
  write: EntryWriter,
  { id, groundDigest }: Event,
  given: string | null | undefined,
): Promise<string | null> {
  if (given === undefined) return groundDigest;
  return given === null ? null : await write.text(subjectOf(id), given);
}

function subjectOf(id: string): string {
  return `keurmerk:${id}`;
}

function describeEvent({ event, happenedOn }: Partial<Pick<Event, "event" | "happenedOn">>): string {
  return `${nameInLowerCase(keurmerkEventNames, event, "gewijzigd")}, per ${formatDay(happenedOn)}`;
}
