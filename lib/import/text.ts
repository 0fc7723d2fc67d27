import { profileColumns } from "#lib/register/rules/profile-columns.ts";

/** Names of the kinds of files on the screen. */
export const fileKindNames = {
  rounds: "Rondes",
  schools: "Scholen",
  visits: "Bezoeken",
  verdicts: "Oordelen",
  plan: "Plan",
  assignments: "Indeling",
} as const;

/** Why a file or a sheet is passed over. */
export const passedOverNames = {
  hidden: "verborgen blad",
  chart: "blad met een grafiek",
  empty: "er staat niets in",
  "no-rows": "alleen een kop, geen rijen",
  "no-header": "geen kop van een bestand dat te importeren is",
} as const;

const ofProfile = Object.values(profileColumns)
  .map(({ headers: [header], isOptional }) => (isOptional ? `${header} (niet verplicht)` : header))
  .join(", ");

/** What each kind of file holds, for the explanation on the page. */
export const importColumns: readonly { kind: string; columns: string }[] = [
  { kind: "Rondes", columns: "code, naam, begint op, eindigt op" },
  {
    kind: "Scholen",
    columns: `nummer, ${ofProfile}, keurmerk, keurmerk sinds, ingeschreven op, vertrokken op (niet verplicht), andere school dan (niet verplicht), ronde`,
  },
  { kind: "Bezoeken", columns: "school (het nummer), bezocht op, soort, ronde" },
  { kind: "Oordelen", columns: "school (het nummer), beoordeeld op, oordeel, motivering, ronde" },
  { kind: "Plan", columns: "ronde, vastgesteld op, kwartaal (zoals 2018-Q1), aantal" },
  {
    kind: "Indeling",
    columns:
      "school (het nummer), kwartaal (zoals 2018-Q1), ronde; en als het bezoek al een dag heeft: dag, van, tot, inspecteur (het e-mailadres), tweede inspecteur (niet verplicht)",
  },
];
