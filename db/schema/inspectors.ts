import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { InterestKind } from "#lib/inspectors/rules/independence.ts";
import type { InspectorEvent } from "#lib/inspectors/rules/inspector.ts";
import type { Province } from "#lib/register/rules/school.ts";
import { factColumns } from "./fact-columns.ts";

/** What makes somebody an inspector: `recruited`, `course-completed` or `left`, on a day. */
export const inspectorEvent = sqliteTable(
  "inspectorEvent",
  { ...factColumns, inspectorId: text().notNull(), event: text().$type<InspectorEvent>().notNull() },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("inspectorEventOnce").on(t.inspectorId, t.event).where(sql`untilSeq is null`),
  ],
);

/** A day on which the inspectors came together (terugkomdag). */
export const exchangeDay = sqliteTable("exchangeDay", { ...factColumns }, (t) => [
  primaryKey({ columns: [t.id, t.seq] }),
  uniqueIndex("exchangeDayDay").on(t.happenedOn).where(sql`untilSeq is null`),
]);

/** Whether an inspector was there: `attended` is 1 or 0. Without a row they were not expected. */
export const attendance = sqliteTable(
  "attendance",
  {
    ...factColumns,
    exchangeDayId: text().notNull(),
    inspectorId: text().notNull(),
    attended: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("attendanceOnce").on(t.exchangeDayId, t.inspectorId).where(sql`untilSeq is null`),
    index("attendanceInspector").on(t.inspectorId),
  ],
);

/**
 * An interest of an inspector in a school or a legal entity, one of both; declared on `happenedOn`. It goes on for
 * `coolingOffMonths` after `endsOn`, which is null while it lasts.
 */
export const interest = sqliteTable(
  "interest",
  {
    ...factColumns,
    inspectorId: text().notNull(),
    kind: text().$type<InterestKind>().notNull(),
    schoolId: text(),
    legalEntity: text(),
    startsOn: text().notNull(),
    endsOn: text(),
    coolingOffMonths: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.seq] }), index("interestInspector").on(t.inspectorId)],
);

/** Somebody says that an interest was declared by mistake; open until a second person has decided. */
export const interestRemoval = sqliteTable(
  "interestRemoval",
  {
    ...factColumns,
    interestId: text().notNull(),
    inspectorId: text().notNull(),
    proposedBy: text().notNull(),
    reasonDigest: text(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("interestRemovalOnce").on(t.interestId).where(sql`untilSeq is null`),
  ],
);

/** An inspector does no visits from `startsOn` through `endsOn`; `replacedById` is who takes them over, if anybody. */
export const replacement = sqliteTable(
  "replacement",
  {
    ...factColumns,
    inspectorId: text().notNull(),
    replacedById: text(),
    startsOn: text().notNull(),
    endsOn: text(),
  },
  (t) => [primaryKey({ columns: [t.id, t.seq] }), index("replacementInspector").on(t.inspectorId)],
);

/** The province that an inspector travels from, since `happenedOn`. */
export const inspectorHome = sqliteTable(
  "inspectorHome",
  { ...factColumns, inspectorId: text().notNull(), province: text().$type<Province>().notNull() },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("inspectorHomeOnce").on(t.inspectorId).where(sql`untilSeq is null`),
  ],
);
export const inspector = sqliteTable("inspector", { ...factColumns, nameDigest: text().notNull() }, (t) => [
  primaryKey({ columns: [t.id, t.seq] }),
]);
