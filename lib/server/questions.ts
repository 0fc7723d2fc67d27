import { listAccounts, readSession } from "#lib/queries/accounts.ts";
import { listAgenda } from "#lib/queries/agenda.ts";
import { readFeedState } from "#lib/queries/calendar-feed.ts";
import { readDraftReport } from "#lib/queries/draft-report.ts";
import { listKeurmerkDue, listVerdictsDue } from "#lib/queries/due.ts";
import { readDue } from "#lib/queries/due-of-person.ts";
import { readForecast } from "#lib/queries/forecast.ts";
import { listFrameworks, readFramework } from "#lib/queries/framework-list.ts";
import { listInspectorRecords } from "#lib/queries/inspector-list.ts";
import { readInspector } from "#lib/queries/inspector-page.ts";
import { readQuality } from "#lib/queries/inspector-quality.ts";
import { listInspectors } from "#lib/queries/inspectors.ts";
import { listJournal } from "#lib/queries/journal.ts";
import { verifyJournal } from "#lib/queries/journal-verification.ts";
import { listLocations } from "#lib/queries/location-list.ts";
import { readPlannedVisit } from "#lib/queries/planned-visit.ts";
import { listPlannedVisits } from "#lib/queries/planned-visit-list.ts";
import { readPlanning } from "#lib/queries/planning.ts";
import { readProgress } from "#lib/queries/progress.ts";
import { readCourse } from "#lib/queries/progress-course.ts";
import { readDifferences } from "#lib/queries/progress-differences.ts";
import { listRounds } from "#lib/queries/rounds.ts";
import { readSchool } from "#lib/queries/school.ts";
import { exportSchools } from "#lib/queries/school-export.ts";
import { listHolidays } from "#lib/queries/school-holidays.ts";
import { listSchools } from "#lib/queries/school-list.ts";
import { readVerdict } from "#lib/queries/verdict.ts";
import { listViews } from "#lib/queries/views.ts";
import { readDraft } from "#lib/queries/visit-draft.ts";
import { listDrafts } from "#lib/queries/visit-draft-list.ts";
import { listVisits } from "#lib/queries/visit-list.ts";
import { readVisitOptions } from "#lib/queries/visit-options.ts";
import { readVisit } from "#lib/queries/visits.ts";
import { readWaiting } from "#lib/queries/waiting.ts";
import { exportCourse } from "./course-export.ts";
import { exportFramework } from "./framework-files.ts";
import type { QuestionOperation } from "./operation.ts";

/** Every question there is: queries, and files made of their answers. */
export const questions: readonly QuestionOperation[] = [
  readSession,
  readProgress,
  readCourse,
  exportCourse,
  readDifferences,
  readForecast,
  readWaiting,
  readPlanning,
  listPlannedVisits,
  readPlannedVisit,
  readVisitOptions,
  readDue,
  listAgenda,
  readFeedState,
  listRounds,
  listSchools,
  exportSchools,
  listViews,
  readSchool,
  listLocations,
  listHolidays,
  listDrafts,
  readDraft,
  listVisits,
  readVisit,
  readDraftReport,
  listInspectors,
  listInspectorRecords,
  readInspector,
  readQuality,
  listVerdictsDue,
  readVerdict,
  listKeurmerkDue,
  listFrameworks,
  readFramework,
  exportFramework,
  listJournal,
  verifyJournal,
  listAccounts,
];
