import type { JournalArea } from "./journal-area.ts";
import type { Action } from "./policy.ts";

/** Actions that write an entry, with the area of each. */
export const journalActions = {
  "round.open": "planning",
  "plan.adopt": "planning",
  "plan.assign": "planning",
  "plan.schedule": "planning",
  "plan.cancel": "planning",
  "plan.announce": "planning",
  "plan.give-back": "planning",
  "plan.erase-return": "planning",
  "visit.record-not-held": "planning",
  "independence.declare": "planning",
  "school.register": "register",
  "school.rename": "register",
  "school.enrol": "register",
  "school.leave": "register",
  "school.relate": "register",
  "location.open": "register",
  "location.change": "register",
  "location.close": "register",
  "location.record-timetable": "planning",
  "holiday.record": "planning",
  "draw.set-rule": "planning",
  "draw.perform": "planning",
  "draw.replace": "planning",
  "keurmerk.record": "keurmerk",
  "visit.submit": "inspection",
  "visit.record": "inspection",
  "visit.correct": "inspection",
  "report.record": "inspection",
  "report.correct": "inspection",
  "remedy.record": "inspection",
  "remedy.correct": "inspection",
  "verdict.give": "verdict",
  "verdict.correct": "verdict",
  "framework.import": "framework",
  "view.save": "personal",
  "view.remove": "personal",
  "calendar.make-feed": "personal",
  "calendar.revoke-feed": "personal",
  "account.create": "accounts",
  "account.change-role": "accounts",
  "account.disable": "accounts",
  "account.enable": "accounts",
  "account.reset-password": "accounts",
  "password.change": "accounts",
  "account.erase": "accounts",
  "inspector.record": "inspectors",
  "inspector.set-home": "inspectors",
  "inspector.replace": "inspectors",
  "inspector.end-replacement": "inspectors",
  "exchange-day.record": "inspectors",
  "exchange-day.correct": "inspectors",
  "exchange-day.erase": "inspectors",
  "interest.declare": "inspectors",
  "interest.end": "inspectors",
  "interest.propose-removal": "inspectors",
  "interest.confirm-removal": "inspectors",
  "interest.reject-removal": "inspectors",
  "interest.erase-removal": "inspectors",
  "inspector.erase": "inspection",
  "visit.erase": "inspection",
  "report.erase": "inspection",
  "remedy.erase": "inspection",
  "verdict.erase": "verdict",
  "keurmerk.erase": "keurmerk",
  "location.erase": "planning",
  "draw.erase": "planning",
} as const satisfies Partial<Record<Action, JournalArea>>;

export type JournalAction = keyof typeof journalActions;

/** What an entry is about: the school or account by name, and what the sentence needs of the facts. */
export type JournalSubject = {
  schoolId: string | null;
  school: string | null;
  /** The school that went on as `school`, by name. */
  predecessor: string | null;
  account: string | null;
  inspector: string | null;
  day: string | null;
  until: string | null;
  /** The first day without lessons at a location. */
  closedOn: string | null;
  /** The kind of visit, the verdict, the step or event, the quarter, the role, the code of the round, the name or the version of the framework. */
  what: string | null;
  /** The fact was withdrawn, not changed. */
  withdrawn: boolean;
  scores: number;
  /** How many schools were assigned or taken out of the planning. */
  assignments: number;
};
