import type { Locator } from "@playwright/test";
import type { FormWalk } from "./form-walk.ts";

const coordinator = { role: "coordinator" } as const;
const reason = "Na overleg met de school";

/** Forms about where and when lessons are, and about the plan. */
export const placeForms: readonly FormWalk[] = [
  {
    ...coordinator,
    file: "register/locations/location-form",
    address: "/scholen/:located/locaties/nieuw",
    fields: [
      ["Naam van de locatie", "Dependance"],
      ["Straat en huisnummer", "Kade 3"],
      [/^Contactpersoon/, "M. Vos, 038 1234567"],
    ],
    send: "Locatie openen",
  },
  {
    ...coordinator,
    file: "register/locations/timetable-form",
    address: "/scholen/:located/locaties/:location/lesrooster",
    fields: [
      [/^Dag$/, "2"],
      ["Niveau", "Alfa"],
      ["Begint om", "09:00"],
      ["Klaar om", "12:00"],
    ],
    send: "Lesrooster vastleggen",
  },
  {
    ...coordinator,
    file: "register/locations/closing-form",
    address: "/scholen/:located/locaties/:location",
    fields: [["Vanaf welke dag is hier geen les meer?", "01-07-2018"]],
    send: "Locatie sluiten",
  },
  {
    ...coordinator,
    file: "register/locations/replace-form",
    address: "/scholen/:located/locaties",
    fields: [["Waarom niet?", reason]],
    opens: async (page) => await open(page.locator("details", { hasText: "Vervang een locatie" })),
    send: "Locatie vervangen",
    refused: true,
  },
  {
    ...coordinator,
    file: "register/locations/rule-form",
    address: "/planning/loting",
    fields: [["1 locatie: tot en met hoeveel cursisten?", "99999"]],
    send: "Grenzen vaststellen",
    refused: true,
  },
  {
    ...coordinator,
    file: "register/holiday-form",
    address: "/planning/vakanties",
    fields: [[/^Vakanties$/, "naam;regio;van;tot en met\nZomer 2031;oost;1-7-2031;2-7-2031"]],
    send: "Vakanties vastleggen",
    refused: true,
  },
  {
    ...coordinator,
    file: "planning/plan-correction",
    address: "/planning/plan/:plan",
    fields: [
      ["Op welke dag is het plan vastgesteld?", "31-02-2018"],
      ["Waarom verandert u dit?", reason],
    ],
    send: "Correctie vastleggen",
    refused: true,
  },
  {
    ...coordinator,
    file: "planning/plan-form",
    address: "/planning/plan",
    fields: [["Eerste bezoeken in het 3e kwartaal 2018", "dertien"]],
    send: "Plan vaststellen",
    refused: true,
  },
];

async function open(details: Locator): Promise<void> {
  if ((await details.getAttribute("open")) === null) await details.locator("summary").first().click();
}
