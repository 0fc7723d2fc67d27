import { type ImportState, mostNamesakes } from "#lib/import/reads/import-state.ts";
import type { ImportSchoolRow } from "#lib/import/reads/rows.ts";
import { type LabelledSchool, unansweredOf } from "#lib/register/rules/same-school.ts";
import { describeSameName } from "#lib/register/text/same-school.ts";
import { findByNumber } from "#lib/text/same-text.ts";
import { type Findings, fail } from "./planned-commands.ts";

/**
 * Notes of a new school which others have its name and place, unless the file says that it is another; gives their numbers.
 * Of two new ones the first is known when the second is read.
 */
export function checkLookalikes(state: ImportState, row: ImportSchoolRow, findings: Findings): string[] {
  if (["number", "name", "place"].some((column) => row.place.wrong.has(column))) return [];
  const namesakes = state.namesakes(row);
  if (namesakes.length > mostNamesakes) {
    fail(findings, row.place, "name", `Meer dan ${mostNamesakes} scholen hebben deze naam en plaats.`);
    return [];
  }
  const earlier = namesakes.filter(({ isEarlier }) => isEarlier);
  const known = unansweredOf(earlier, row.otherThan).map(labelOf);
  const school = labelOf({ number: row.number, ...row.profile });
  if (known.length > 0) findings.lookalikes.push({ place: row.place, school, known });
  return namesakes.map(({ number }) => number);
}

function labelOf({ number, name, place }: Omit<LabelledSchool, "id">): Omit<LabelledSchool, "id"> {
  return { number, name, place };
}

const howToConfirm = "Vink dat dan aan, of vul in de kolom “andere school dan” het nummer van die school in.";

/** Of a new school it was confirmed that it is another one than the schools with these numbers. */
export type ConfirmedSchool = { number: string; otherThan: readonly string[] };

/** A new school with the name and place of another is recorded only once somebody said that it is another one than that. */
export function failUnconfirmed(findings: Findings, confirmedNew: readonly ConfirmedSchool[]): void {
  for (const { school, known, place } of findings.lookalikes) {
    const confirmed = findByNumber(confirmedNew, ({ number }) => number, school.number)?.otherThan ?? [];
    const labelled = known.map((other) => ({ ...other, id: other.number }));
    for (const other of unansweredOf(labelled, confirmed).slice(0, 1))
      fail(findings, place, "name", `${describeSameName(other)} ${howToConfirm}`);
  }
}
