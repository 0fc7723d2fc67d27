import { distinguishSchools } from "#lib/register/commands/distinctions.ts";
import { performDraw, replaceDrawn, setDrawRule } from "#lib/register/commands/draws.ts";
import { eraseContact, eraseDrawReason, eraseKeurmerk } from "#lib/register/commands/erase-register.ts";
import { recordKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { changeLocation, closeLocation, openLocation } from "#lib/register/commands/locations.ts";
import { enrolSchool, leaveRound, registerSchool, renameSchool } from "#lib/register/commands/register.ts";
import { relateSchool } from "#lib/register/commands/relations.ts";
import { recordTimetable } from "#lib/register/commands/timetables.ts";
import { listLookalikes } from "#lib/register/reads/lookalikes.ts";
import { listHolidays } from "#lib/register/reads/school-holidays.ts";

/** What the room offers to the API. */
export const registerOperations = [
  listHolidays,
  listLookalikes,
  registerSchool,
  renameSchool,
  recordKeurmerk,
  enrolSchool,
  leaveRound,
  relateSchool,
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
