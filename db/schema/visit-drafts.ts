import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { VisitKind } from "#lib/access/visit-kind.ts";
/**
 * A visit that is being recorded without having been planned; one that was planned is known by its plan. `id` is the id
 * that the visit gets.
 */
export const visitDraft = sqliteTable("visitDraft", {
  id: text().primaryKey(),
  roundId: text().notNull(),
  schoolId: text().notNull(),
  kind: text().$type<VisitKind>().notNull(),
  day: text().notNull(),
  inspectorId: text().notNull(),
});

/**
 * One save of one field of a visit that is being recorded; not a fact. `id` is made by the device, so that a replay is
 * recognised, and `bodyHash` tells a replay from another save under the same id. `bases` is JSON: the ids of the saves
 * that it replaces. `value` is JSON; it is null once the visit was submitted, when its facts have taken its place.
 * `number` is the order in which saves came in; `savedAt` is the device's clock, `storedAt` ours.
 */
export const draftSave = sqliteTable(
  "draftSave",
  {
    number: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    visitId: text().notNull(),
    field: text().notNull(),
    value: text(),
    bases: text().notNull(),
    accountId: text().notNull(),
    device: text().notNull(),
    savedAt: text().notNull(),
    storedAt: text().notNull(),
    bodyHash: text().notNull(),
    /** Came in after the visit was submitted: kept, but no part of what was submitted. */
    isLate: integer().notNull(),
  },
  (t) => [index("draftSaveVisit").on(t.visitId, t.number)],
);
