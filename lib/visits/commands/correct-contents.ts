import type { FactRow } from "#db/fact-tables.ts";
import type { EntryWriter } from "#db/journal/entry.ts";
import type { Tx } from "#db/open.ts";
import { getOpenOfVisit } from "#db/rows.ts";
import { type FieldError, invalid } from "#lib/access/problem.ts";
import type { EvidenceKind } from "#lib/visits/rules/draft/fields.ts";
import type { DraftValue } from "#lib/visits/rules/draft/saves.ts";
import { contentAt, storedFrom, type VisitSection } from "#lib/visits/rules/visit-contents.ts";

const tables = { lesson: "lessonObservation", interview: "interview", document: "seenDocument" } as const;

type PartTable = (typeof tables)[EvidenceKind] | "visitSection";
type Part = { table: PartTable; row: FactRow<PartTable>; changes: Record<string, string | number | null> };

const unknownPart = "Dit onderdeel hoort niet bij het bezoek.";

/** New values of fields of the form, by their names there. */
export type NewContentValue = { field: string; value: DraftValue };

/** Corrects lessons, interviews, documents and notes of a visit that was submitted: all that is given, or nothing. */
export async function correctContents(
  tx: Tx,
  write: EntryWriter,
  visitId: string,
  given: readonly NewContentValue[],
): Promise<void> {
  const errors: FieldError[] = [];
  const parts = new Map<string, Part>();
  for (const [nth, { field, value }] of given.entries()) {
    const wrong = (message: string) => errors.push({ field: `contents.${nth}.value`, message });
    const place = contentAt(field);
    const part = place && (parts.get(place.key) ?? openPart(tx, visitId, place.kind, place.key));
    if (!place || !part) {
      wrong(unknownPart);
      continue;
    }
    parts.set(place.key, part);
    const outcome = storedFrom(place.column, value);
    if ("message" in outcome) wrong(outcome.message);
    else if (place.column.holds !== "text" || outcome.stored === null)
      part.changes[place.column.column] = outcome.stored;
    else part.changes[place.column.column] = await write.text(`visit:${visitId}`, String(outcome.stored));
  }
  for (const part of parts.values())
    if (endsBeforeItStarts(part))
      errors.push({ field: "contents", message: "De les is klaar voordat zij begint." });
  if (errors.length > 0) throw invalid(errors);
  for (const { table, row, changes } of parts.values())
    if (Object.entries(changes).some(([column, value]) => (row as Record<string, unknown>)[column] !== value))
      await write.supersede(table, row, changes);
}

/** What is wrong with new values, whatever visit they are for. */
export function contentErrors(given: readonly NewContentValue[]): FieldError[] {
  return given.flatMap(({ field, value }, nth) => {
    const place = contentAt(field);
    const outcome = place ? storedFrom(place.column, value) : { message: unknownPart };
    return "message" in outcome ? [{ field: `contents.${nth}.value`, message: outcome.message }] : [];
  });
}

function endsBeforeItStarts({ table, row, changes }: Part): boolean {
  if (table !== "lessonObservation") return false;
  const { startsAt, endsAt } = { ...row, ...changes } as FactRow<"lessonObservation">;
  return startsAt !== null && endsAt !== null && endsAt <= startsAt;
}

function openPart(tx: Tx, visitId: string, kind: EvidenceKind | VisitSection, key: string): Part | null {
  if (kind === "lesson" || kind === "interview" || kind === "document") {
    const table = tables[kind];
    const row = getOpenOfVisit(tx, table, visitId).find(({ id }) => id === key);
    return row ? { table, row, changes: {} } : null;
  }
  const row = getOpenOfVisit(tx, "visitSection", visitId).find(({ section }) => section === kind);
  return row ? { table: "visitSection", row, changes: {} } : null;
}
