import { performDraw, replaceDrawn, setDrawRule } from "./commands/draws.ts";
import { eraseContact, eraseDrawReason, eraseKeurmerk } from "./commands/erase-register.ts";
import { recordKeurmerk } from "./commands/keurmerk.ts";
import { changeLocation, closeLocation, openLocation } from "./commands/locations.ts";
import { enrolSchool, leaveRound, registerSchool, renameSchool } from "./commands/register.ts";
import { relateSchool } from "./commands/relations.ts";
import { recordTimetable } from "./commands/timetables.ts";
import { listHolidays } from "./reads/school-holidays.ts";

/** What the room offers to the API. */
export const registerOperations = [
  listHolidays,
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
  setDrawRule,
  performDraw,
  replaceDrawn,
  eraseDrawReason,
  eraseKeurmerk,
] as const;
