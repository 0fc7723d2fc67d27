import type { Day } from "#lib/calendar/day.ts";
import type { Province } from "#lib/register/rules/school.ts";

export type LegalForm = "B.V." | "V.O.F." | "stichting" | "coöperatie" | "eenmanszaak";

/** An invented school on one line. `number` is what follows "BOW-"; `since` is the day of its keurmerk. */
export type DemoSchoolRow = readonly [
  number: number,
  name: string,
  place: string,
  form: LegalForm,
  learners: number,
  keurmerk: "aspirant" | "holder",
  since: Day,
];

export type ProvinceRows = { province: Province; rows: readonly DemoSchoolRow[] };
