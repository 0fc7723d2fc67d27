import type { z } from "zod";
import {
  changeRole,
  createAccount,
  disableAccount,
  enableAccount,
  resetPassword,
} from "#lib/commands/accounts.ts";
import { changePassword } from "#lib/commands/change-password.ts";
import {
  eraseAccount,
  eraseInspector,
  eraseKeurmerk,
  eraseRemedy,
  eraseReport,
  eraseVerdict,
  eraseVisit,
} from "#lib/commands/erase.ts";
import { recordKeurmerk } from "#lib/commands/keurmerk.ts";
import { adoptPlan, openRound } from "#lib/commands/planning.ts";
import { enrolSchool, leaveRound, registerSchool, renameSchool } from "#lib/commands/register.ts";
import { correctRemedy, recordRemedy } from "#lib/commands/remedy.ts";
import { correctReport, recordReport } from "#lib/commands/reports.ts";
import { correctVerdict, giveVerdict } from "#lib/commands/verdicts.ts";
import { removeView, saveView } from "#lib/commands/views.ts";
import { correctVisit, submitVisit } from "#lib/commands/visits.ts";
import type { Action } from "#lib/domain/policy.ts";
import { runImport } from "#lib/import/run-import.ts";
import { listAccounts, readSession } from "#lib/queries/accounts.ts";
import { listKeurmerkDue, listVerdictsDue } from "#lib/queries/due.ts";
import { listJournal } from "#lib/queries/journal.ts";
import { verifyJournal } from "#lib/queries/journal-verification.ts";
import { readProgress } from "#lib/queries/progress.ts";
import { readCourse } from "#lib/queries/progress-course.ts";
import { readDifferences } from "#lib/queries/progress-differences.ts";
import { listRounds } from "#lib/queries/rounds.ts";
import { readSchool } from "#lib/queries/school.ts";
import { exportSchools, type SchoolExport } from "#lib/queries/school-export.ts";
import { listSchools } from "#lib/queries/school-list.ts";
import { readVerdict } from "#lib/queries/verdict.ts";
import { listViews } from "#lib/queries/views.ts";
import { listInspectors, listVisits, readVisit } from "#lib/queries/visits.ts";
import { readWaiting } from "#lib/queries/waiting.ts";
import type { RequestContext } from "./context.ts";
import { exportCourse } from "./course-export.ts";
import type { SmallFile } from "./small-file.ts";

type Described = { action: Action; path: string; summary: string };

/** A query or command as the API knows it. Paths are below `/api/v1`. */
export type Operation =
  | (Described & {
      kind: "query";
      method: "GET";
      params: z.ZodType;
      run(context: RequestContext, raw: unknown): Promise<unknown>;
    })
  | (Described & {
      /** A query that is answered with a file: what it gives is the work order of that file. */
      kind: "export";
      method: "GET";
      params: z.ZodType;
      run(context: RequestContext, raw: unknown): Promise<SchoolExport>;
    })
  | (Described & {
      /** A query that is answered with a file, small enough to be made at once. */
      kind: "file";
      method: "GET";
      params: z.ZodType;
      run(context: RequestContext, raw: unknown): Promise<SmallFile>;
    })
  | (Described & {
      kind: "command";
      method: "POST";
      input: z.ZodType;
      /** Bytes that a body may have, when it is more than usual. */
      bodyLimit?: number;
      /** The same input again changes nothing by itself: an idempotency key has no part in it. */
      repeatable?: true;
      run(context: RequestContext, raw: unknown, idempotencyKey?: string): Promise<unknown>;
    });

/** Every operation there is: the OpenAPI document, the routes and the matrix of rights are held against this list. */
export const operations: readonly Operation[] = [
  readSession,
  changePassword,
  readProgress,
  readCourse,
  exportCourse,
  readDifferences,
  readWaiting,
  listRounds,
  openRound,
  adoptPlan,
  listSchools,
  exportSchools,
  listViews,
  saveView,
  removeView,
  registerSchool,
  readSchool,
  renameSchool,
  recordKeurmerk,
  enrolSchool,
  leaveRound,
  listVisits,
  submitVisit,
  readVisit,
  correctVisit,
  eraseVisit,
  recordReport,
  correctReport,
  eraseReport,
  recordRemedy,
  correctRemedy,
  eraseRemedy,
  listInspectors,
  eraseInspector,
  listVerdictsDue,
  giveVerdict,
  readVerdict,
  correctVerdict,
  eraseVerdict,
  listKeurmerkDue,
  eraseKeurmerk,
  listJournal,
  verifyJournal,
  runImport,
  listAccounts,
  createAccount,
  changeRole,
  disableAccount,
  enableAccount,
  resetPassword,
  eraseAccount,
];
