/** The columns of the list of schools, by their names in the API. */
export const schoolColumnNames = {
  name: "School",
  place: "Plaats",
  keurmerk: "Keurmerk",
  status: "Status",
  lastVisitOn: "Laatste bezoek",
  verdictOn: "Oordeel op",
} as const;
