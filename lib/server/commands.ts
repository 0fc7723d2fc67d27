import {
  changeRole,
  createAccount,
  disableAccount,
  enableAccount,
  resetPassword,
} from "#lib/commands/accounts.ts";
import { assignQuarter } from "#lib/commands/assignments.ts";
import { makeFeed, revokeFeed } from "#lib/commands/calendar-feeds.ts";
import { changePassword } from "#lib/commands/change-password.ts";
import { announceVisit, declareIndependence } from "#lib/commands/declarations.ts";
import { openDeviceKey } from "#lib/commands/device-keys.ts";
import { performDraw, replaceDrawn, setDrawRule } from "#lib/commands/draws.ts";
import { eraseAccount } from "#lib/commands/erase-account.ts";
import { eraseExchangeDay, eraseInspector, eraseRemovalReason } from "#lib/commands/erase-inspectors.ts";
import { eraseRemedy, eraseReport, eraseVerdict } from "#lib/commands/erase-procedure.ts";
import { eraseContact, eraseDrawReason, eraseKeurmerk } from "#lib/commands/erase-register.ts";
import { eraseReturn, eraseVisit } from "#lib/commands/erase-visits.ts";
import { correctExchangeDay, recordExchangeDay } from "#lib/commands/exchange-days.ts";
import { recordInspector, setInspectorHome } from "#lib/commands/inspectors.ts";
import { confirmRemoval, proposeRemoval, rejectRemoval } from "#lib/commands/interest-removals.ts";
import { declareInterest, endInterest } from "#lib/commands/interests.ts";
import { recordKeurmerk } from "#lib/commands/keurmerk.ts";
import { changeLocation, closeLocation, openLocation } from "#lib/commands/locations.ts";
import { scheduleVisit } from "#lib/commands/planned-visits.ts";
import { adoptPlan, openRound } from "#lib/commands/planning.ts";
import { enrolSchool, leaveRound, registerSchool, renameSchool } from "#lib/commands/register.ts";
import { relateSchool } from "#lib/commands/relations.ts";
import { correctRemedy, recordRemedy } from "#lib/commands/remedy.ts";
import { endReplacement, replaceInspector } from "#lib/commands/replacements.ts";
import { correctReport, recordReport } from "#lib/commands/reports.ts";
import { submitVisit } from "#lib/commands/submit-visit.ts";
import { recordTimetable } from "#lib/commands/timetables.ts";
import { correctVerdict, giveVerdict } from "#lib/commands/verdicts.ts";
import { removeView, saveView } from "#lib/commands/views.ts";
import { openDraft, saveDraft } from "#lib/commands/visit-drafts.ts";
import { cancelVisit, giveBackVisit, recordNotHeld } from "#lib/commands/visit-returns.ts";
import { correctVisit, recordVisit } from "#lib/commands/visits.ts";
import { importFramework } from "#lib/import/import-framework.ts";
import { recordHolidays } from "#lib/import/record-holidays.ts";
import { runImport } from "#lib/import/run-import.ts";
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
