import {
  changeRole,
  createAccount,
  disableAccount,
  enableAccount,
  resetPassword,
} from "#lib/accounts/commands/accounts.ts";
import { changePassword } from "#lib/accounts/commands/change-password.ts";
import { eraseAccount } from "#lib/accounts/commands/erase-account.ts";
import { importFramework } from "#lib/framework/commands/import-framework.ts";
import { recordHolidays } from "#lib/import/commands/record-holidays.ts";
import { runImport } from "#lib/import/commands/run-import.ts";
import {
  eraseExchangeDay,
  eraseInspector,
  eraseRemovalReason,
} from "#lib/inspectors/commands/erase-inspectors.ts";
import { correctExchangeDay, recordExchangeDay } from "#lib/inspectors/commands/exchange-days.ts";
import { recordInspector, setInspectorHome } from "#lib/inspectors/commands/inspectors.ts";
import { confirmRemoval, proposeRemoval, rejectRemoval } from "#lib/inspectors/commands/interest-removals.ts";
import { declareInterest, endInterest } from "#lib/inspectors/commands/interests.ts";
import { endReplacement, replaceInspector } from "#lib/inspectors/commands/replacements.ts";
import { assignQuarter } from "#lib/planning/commands/assignments.ts";
import { adoptPlan, openRound } from "#lib/planning/commands/planning.ts";
import { eraseRemedy, eraseReport, eraseVerdict } from "#lib/procedure/commands/erase-procedure.ts";
import { correctRemedy, recordRemedy } from "#lib/procedure/commands/remedy.ts";
import { correctReport, recordReport } from "#lib/procedure/commands/reports.ts";
import { correctVerdict, giveVerdict } from "#lib/procedure/commands/verdicts.ts";
import { correctVisit, recordVisit } from "#lib/procedure/commands/visits.ts";
import { performDraw, replaceDrawn, setDrawRule } from "#lib/register/commands/draws.ts";
import { eraseContact, eraseDrawReason, eraseKeurmerk } from "#lib/register/commands/erase-register.ts";
import { recordKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { changeLocation, closeLocation, openLocation } from "#lib/register/commands/locations.ts";
import { enrolSchool, leaveRound, registerSchool, renameSchool } from "#lib/register/commands/register.ts";
import { relateSchool } from "#lib/register/commands/relations.ts";
import { recordTimetable } from "#lib/register/commands/timetables.ts";
import { removeView, saveView } from "#lib/schools/commands/views.ts";
import { announceVisit, declareIndependence } from "#lib/visits/commands/declarations.ts";
import { openDeviceKey } from "#lib/visits/commands/device-keys.ts";
import { eraseReturn, eraseVisit } from "#lib/visits/commands/erase-visits.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { submitVisit } from "#lib/visits/commands/submit-visit.ts";
import { openDraft, saveDraft } from "#lib/visits/commands/visit-drafts.ts";
import { cancelVisit, giveBackVisit, recordNotHeld } from "#lib/visits/commands/visit-returns.ts";
import { makeFeed, revokeFeed } from "#lib/worklist/commands/calendar-feeds.ts";
import type { CommandOperation } from "./operation.ts";

/** Every command there is. */
export const commands: readonly CommandOperation[] = [
  changePassword,
  openRound,
  adoptPlan,
  assignQuarter,
  scheduleVisit,
  cancelVisit,
  announceVisit,
  giveBackVisit,
  recordNotHeld,
  declareIndependence,
  eraseReturn,
  saveView,
  removeView,
  makeFeed,
  revokeFeed,
  registerSchool,
  renameSchool,
  recordKeurmerk,
  enrolSchool,
  leaveRound,
  relateSchool,
  openLocation,
  changeLocation,
  closeLocation,
  eraseContact,
  recordTimetable,
  recordHolidays,
  setDrawRule,
  performDraw,
  replaceDrawn,
  eraseDrawReason,
  openDraft,
  saveDraft,
  openDeviceKey,
  submitVisit,
  recordVisit,
  correctVisit,
  eraseVisit,
  recordReport,
  correctReport,
  eraseReport,
  recordRemedy,
  correctRemedy,
  eraseRemedy,
  recordInspector,
  setInspectorHome,
  replaceInspector,
  endReplacement,
  recordExchangeDay,
  correctExchangeDay,
  eraseExchangeDay,
  declareInterest,
  endInterest,
  proposeRemoval,
  confirmRemoval,
  rejectRemoval,
  eraseRemovalReason,
  eraseInspector,
  giveVerdict,
  correctVerdict,
  eraseVerdict,
  eraseKeurmerk,
  importFramework,
  runImport,
  createAccount,
  changeRole,
  disableAccount,
  enableAccount,
  resetPassword,
  eraseAccount,
];
