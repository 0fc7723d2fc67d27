import { figureReaders, type Rows, withoutContact } from "#lib/access/policy-rules.ts";

/** What the register keeps: rounds, schools, locations, timetables, draws, holidays and keurmerk events. */
export const registerPolicy = {
  "round.list": figureReaders,
  "school.register": { reviewer: true },
  "school.rename": { reviewer: true },
  "school.enrol": { reviewer: true },
  "school.leave": { reviewer: true },
  "school.relate": { reviewer: true },
  "school.list-locations": { inspector: true, coordinator: true, reviewer: true },
  "location.read-contact": { inspector: true, coordinator: true },
  "location.open": { coordinator: true, reviewer: withoutContact },
  "location.change": { coordinator: true, reviewer: withoutContact },
  "location.close": { coordinator: true, reviewer: true },
  "location.record-timetable": { coordinator: true },
  "holiday.list": { inspector: true, coordinator: true },
  "holiday.record": { coordinator: true },
  "draw.set-rule": { coordinator: true },
  "draw.perform": { coordinator: true },
  "draw.replace": { coordinator: true },
  "round.open": { coordinator: true },
  "keurmerk.read-ground": { reviewer: true },
  "keurmerk.record": { reviewer: true },
  "keurmerk.erase": { reviewer: true },
  "location.erase": { coordinator: true },
  "draw.erase": { coordinator: true },
} as const satisfies Rows;
