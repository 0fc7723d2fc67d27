import { dutchDay } from "#lib/calendar/day.ts";
import type { ExistingDay, ExistingSchool } from "#lib/import/reads/existing.ts";
import type { ImportState } from "#lib/import/reads/import-state.ts";
import type { ImportSchoolRow } from "#lib/import/reads/rows.ts";
import { enrolSchool, leaveRound } from "#lib/register/commands/register.ts";
import { membershipOn } from "#lib/status/rules/membership.ts";
import { checkNotInFuture } from "./check-not-in-future.ts";
import {
  type Findings,
  fail,
  failDiffering,
  failUnknown,
  type PlannedRow,
  plan,
} from "./planned-commands.ts";

/**
 * Holds the entry and the departure of a row against what is known of the round, and plans what is new: an entry, also
 * one after a departure, and a departure of the turn that the row is about. A day that was corrected or withdrawn is
 * known: an old file changes nothing.
 */
export function checkMembership(
  state: ImportState,
  known: ExistingSchool | undefined,
  given: ImportSchoolRow,
  row: PlannedRow,
  findings: Findings,
): void {
  const { place, number, round, enrolledOn, leftOn } = given;
  if (!state.round(round)) failUnknown(state, findings, place, "round", `Ronde “${round}” bestaat niet.`);
  const ofRound = (days: readonly ExistingDay[] = []) => days.filter((day) => day.round === round);
  const [entries, departures] = [ofRound(known?.enrolments), ofRound(known?.departures)];
  const [entered, left] = [entries.filter(({ open }) => open), departures.filter(({ open }) => open)];
  const isKnownEntry = entries.some(({ happenedOn }) => happenedOn === enrolledOn);
  const turn = membershipOn(entered, left, isKnownEntry ? enrolledOn : undefined);
  if (isKnownEntry && turn.enrolment === null) return; // it was withdrawn, and its departure with it
  const isBack = !isKnownEntry && turn.departure !== null && enrolledOn > turn.departure.happenedOn;
  const isOther = !isKnownEntry && turn.enrolment !== null && !isBack;
  if (isOther) failDiffering(findings, row, "enrolledOn", turn.enrolment?.happenedOn ?? "");
  else if (!isKnownEntry) {
    checkNotInFuture(state, given, "enrolledOn", findings);
    const changes = { enrolledOn: [null, enrolledOn], round: [null, round] } as const;
    plan(row, known ? "changed" : "new", changes, {
      rank: "enrolment",
      knownOn: enrolledOn,
      command: enrolSchool,
      input: { school: number, round, enteredOn: enrolledOn },
    });
  }
  if (leftOn === null) return;
  const isOfOtherTurn =
    entered.some(({ happenedOn }) => happenedOn === enrolledOn) &&
    left.some((departure) => departure.happenedOn === leftOn && departure !== turn.departure);
  if (!isBack && !isOfOtherTurn && departures.some(({ happenedOn }) => happenedOn === leftOn)) return;
  if (!isBack && turn.departure) failDiffering(findings, row, "leftOn", turn.departure.happenedOn);
  else if (!isOther) planLeaving(state, known, { ...given, leftOn }, row, findings);
}

function planLeaving(
  state: ImportState,
  known: ExistingSchool | undefined,
  given: ImportSchoolRow & { leftOn: string },
  row: PlannedRow,
  findings: Findings,
): void {
  const { place, number, round, enrolledOn, leftOn } = given;
  checkNotInFuture(state, given, "leftOn", findings);
  if (leftOn < enrolledOn && !place.wrong.has("enrolledOn"))
    fail(findings, place, "leftOn", "De school vertrekt voordat zij meedoet.");
  const later = known?.visits.find((v) => v.open && v.round === round && v.heldOn > leftOn);
  if (later) fail(findings, place, "leftOn", `De school is nog bezocht op ${dutchDay(later.heldOn)}.`);
  const changes = { leftOn: [null, leftOn] } as const;
  const input = { school: number, round, leftOn };
  plan(row, "left", changes, { rank: "leaving", knownOn: leftOn, command: leaveRound, input });
}
