import { listAccounts, readSession } from "#lib/accounts/reads/accounts.ts";
import { readProgress } from "#lib/figures/reads/progress.ts";
import { readCourse } from "#lib/figures/reads/progress-course.ts";
import { readDifferences } from "#lib/figures/reads/progress-differences.ts";
import { readWaiting } from "#lib/figures/reads/waiting.ts";
import { listFrameworks, readFramework } from "#lib/framework/reads/framework-list.ts";
import { listInspectors } from "#lib/inspectors/reads/inspectors.ts";
import { listJournal } from "#lib/journal/reads/journal.ts";
import { verifyJournal } from "#lib/journal/reads/journal-verification.ts";
import { listRounds } from "#lib/operation/rounds.ts";
import { readForecast } from "#lib/planning/reads/forecast.ts";
import { readPlanning } from "#lib/planning/reads/planning.ts";
import { readDraftReport } from "#lib/procedure/reads/draft-report.ts";
import { readVerdict } from "#lib/procedure/reads/verdict.ts";
import { listHolidays } from "#lib/register/reads/school-holidays.ts";
import { listLocations } from "#lib/schools/reads/location-list.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { exportSchools } from "#lib/schools/reads/school-export.ts";
import { listSchools } from "#lib/schools/reads/school-list.ts";
import { listViews } from "#lib/schools/reads/views.ts";
import { readPlannedVisit } from "#lib/visits/reads/planned-visit.ts";
import { listPlannedVisits } from "#lib/visits/reads/planned-visit-list.ts";
import { readDraft } from "#lib/visits/reads/visit-draft.ts";
import { listDrafts } from "#lib/visits/reads/visit-draft-list.ts";
import { listVisits } from "#lib/visits/reads/visit-list.ts";
import { readVisit } from "#lib/visits/reads/visits.ts";
import { listAgenda } from "#lib/worklist/reads/agenda.ts";
import { readFeedState } from "#lib/worklist/reads/calendar-feed.ts";
import { listKeurmerkDue, listVerdictsDue } from "#lib/worklist/reads/due.ts";
import { readDue } from "#lib/worklist/reads/due-of-person.ts";
import { listInspectorRecords } from "#lib/workload/reads/inspector-list.ts";
import { readInspector } from "#lib/workload/reads/inspector-page.ts";
import { readQuality } from "#lib/workload/reads/inspector-quality.ts";
import { readVisitOptions } from "#lib/workload/reads/visit-options.ts";
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
