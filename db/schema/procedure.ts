import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ReportStep } from "#lib/access/report-step.ts";
import type { RemedyEventKind, Verdict } from "#lib/status/rules/fact-words.ts";
import { factColumns } from "./fact-columns.ts";

/**
 * A step of the report on an inspection: `draft-sent`, `reaction-received`, `reaction-term-passed` or `final`;
 * `happenedOn` is the day of the step.
 */
export const reportStep = sqliteTable(
  "reportStep",
  {
    ...factColumns,
    roundId: text().notNull(),
    schoolId: text().notNull(),
    visitId: text().notNull(),
    step: text().$type<ReportStep>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("reportStepVisit").on(t.visitId, t.step).where(sql`untilSeq is null`),
    index("reportStepRound").on(t.roundId, t.schoolId),
  ],
);

/** A period in which a school may remedy what was found: `granted` (with `until`, its last day) or `ended` early. */
export const remedyEvent = sqliteTable(
  "remedyEvent",
  {
    ...factColumns,
    roundId: text().notNull(),
    schoolId: text().notNull(),
    event: text().$type<RemedyEventKind>().notNull(),
    until: text(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("remedyEventDay")
      .on(t.roundId, t.schoolId, t.happenedOn, t.event)
      .where(sql`untilSeq is null`),
    index("remedyEventRound").on(t.roundId, t.schoolId),
  ],
);
/** `happenedOn` is the day the verdict was given. */
export const verdict = sqliteTable(
  "verdict",
  {
    ...factColumns,
    roundId: text().notNull(),
    schoolId: text().notNull(),
    verdict: text().$type<Verdict>().notNull(),
    motivationDigest: text(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.seq] }),
    uniqueIndex("verdictDay").on(t.roundId, t.schoolId, t.happenedOn).where(sql`untilSeq is null`),
    index("verdictRound").on(t.roundId, t.schoolId, t.happenedOn, t.firstSeq, t.verdict, t.seq, t.untilSeq),
    index("verdictSchool").on(t.schoolId),
  ],
);
