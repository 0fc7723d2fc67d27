import { distinguishSchools } from "#lib/register/commands/distinctions.ts";
import { performDraw, replaceDrawn, setDrawRule } from "#lib/register/commands/draws.ts";
import {
  eraseContact,
  eraseDeparture,
  eraseDrawReason,
  eraseEnrolment,
  eraseKeurmerk,
  eraseRelation,
} from "#lib/register/commands/erase-register.ts";
import { correctKeurmerk, recordKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { changeLocation, closeLocation, openLocation } from "#lib/register/commands/locations.ts";
import { correctDeparture, correctEnrolment } from "#lib/register/commands/memberships.ts";
import { enrolSchool, leaveRound, registerSchool, renameSchool } from "#lib/register/commands/register.ts";
import { correctRelation, relateSchool } from "#lib/register/commands/relations.ts";
import { recordTimetable } from "#lib/register/commands/timetables.ts";
import { listKeurmerkContradictions } from "#lib/register/reads/keurmerk-contradictions.ts";
import { listLookalikes } from "#lib/register/reads/lookalikes.ts";
import { listHolidays } from "#lib/register/reads/school-holidays.ts";

/** What the room offers to the API. */
export const registerOperations = [
  listHolidays,
  listLookalikes,
  registerSchool,
  renameSchool,
  recordKeurmerk,
  correctKeurmerk,
  listKeurmerkContradictions,
  enrolSchool,
  leaveRound,
  correctEnrolment,
  eraseEnrolment,
  correctDeparture,
  eraseDeparture,
  relateSchool,
  correctRelation,
  eraseRelation,
  distinguishSchools,
  openLocation,
  changeLocation,
  closeLocation,
  eraseContact,
  recordTimetable,
  setDrawRule,
  performDraw,
  replaceDrawn,
  eraseDrawReason,
  eraseKeurmerk,
] as const;
