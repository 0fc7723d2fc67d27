import { spellingOf } from "#lib/text/same-text.ts";
import type { ImportRows } from "./rows.ts";

/** Gives the rows the numbers of schools as the register writes them; a new one as the file with schools does first. */
export function spellNumbersAsKnown(rows: ImportRows, known: readonly string[]): void {
  const spell = spellingOf(
    known,
    rows.schools.map(({ number }) => number),
  );
  for (const row of rows.schools) row.number = spell(row.number);
  for (const row of [...rows.visits, ...rows.verdicts, ...rows.assignments]) row.school = spell(row.school);
}

/** Gives the rows the codes of rounds as they are known, or as the file with rounds writes them. */
export function spellRoundsAsKnown(rows: ImportRows, known: Iterable<string>): void {
  const spell = spellingOf(
    [...known],
    rows.rounds.map(({ code }) => code),
  );
  for (const row of rows.rounds) row.code = spell(row.code);
  for (const row of [...rows.schools, ...rows.visits, ...rows.verdicts, ...rows.plan, ...rows.assignments])
    row.round = spell(row.round);
}
