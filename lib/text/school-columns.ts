import type { SchoolColumn } from "#lib/domain/school-columns.ts";

/** The columns of the list of schools. */
export const schoolColumnNames: Record<SchoolColumn, string> = {
  name: "School",
  place: "Plaats",
  number: "Nummer",
  province: "Provincie",
  learners: "Cursisten",
  keurmerk: "Keurmerk",
  status: "Status",
  leftOn: "Vertrokken op",
  firstVisitOn: "Eerste bezoek",
  lastVisitOn: "Laatste bezoek",
  firstVerdictOn: "Eerste oordeel",
  verdictOn: "Oordeel op",
};
