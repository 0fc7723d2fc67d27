import type { FormWalk } from "./form-walk.ts";

const coordinator = { role: "coordinator" } as const;
const reason = "Na overleg met de school";

/** Forms about an inspector. */
export const inspectorForms: readonly FormWalk[] = [
  {
    ...coordinator,
    file: "inspectors/record-form",
    address: "/inspecteurs/:inspector/vastleggen",
    fields: [
      ["Aangenomen", true],
      ["Op welke dag was dit?", "15-01-2018"],
    ],
    send: "Opleiding vastleggen",
  },
  {
    ...coordinator,
    file: "inspectors/home-form",
    address: "/inspecteurs/:inspector/vastleggen",
    fields: [["Vanuit welke provincie reist de inspecteur?", "Utrecht"]],
    send: "Provincie vastleggen",
  },
  {
    ...coordinator,
    file: "inspectors/interest-form",
    address: "/inspecteurs/:inspector/belang",
    fields: [
      ["In een rechtspersoon: een bedrijf of stichting met scholen", true],
      ["Naam van de rechtspersoon", "Stichting Taal"],
      ["Familie", true],
      ["Sinds wanneer is dit belang er?", "01-03-2016"],
    ],
    send: "Belang opgeven",
  },
  {
    ...coordinator,
    file: "inspectors/end-interest-form",
    address: "/inspecteurs/:inspector/belang/:ended",
    fields: [["Tot en met welke dag was dit belang er?", "05-02-2018"]],
    send: "Belang beëindigen",
  },
  {
    ...coordinator,
    file: "inspectors/propose-removal-form",
    address: "/inspecteurs/:inspector/belang/:interest",
    fields: [["Waarom heeft dit belang nooit bestaan?", "Een andere stichting."]],
    send: "Voorstel doen",
  },
  {
    ...coordinator,
    file: "inspectors/replacement-form",
    address: "/inspecteurs/:inspector/vervanging",
    fields: [
      ["Vanaf welke dag doet de inspecteur geen bezoeken?", "01-06-2018"],
      [/^Tot en met welke dag\?/, "01-07-2018"],
    ],
    send: "Vervanging vastleggen",
  },
  {
    ...coordinator,
    file: "inspectors/end-replacement-form",
    address: "/inspecteurs/:replaced/vervanging",
    fields: [["Laatste dag van de vervanging", "09-02-2018"]],
    send: "Laatste dag vastleggen",
  },
  {
    ...coordinator,
    file: "inspectors/replacement-correction",
    address: "/inspecteurs/:replaced/vervanging/:replacement",
    fields: [
      ["Vanaf welke dag doet de inspecteur geen bezoeken?", "02-02-2018"],
      ["Waarom verandert u dit?", reason],
    ],
    send: "Correctie vastleggen",
  },
  {
    ...coordinator,
    file: "inspectors/exchange-day-form",
    address: "/inspecteurs/terugkomdag",
    fields: [["Op welke dag is de terugkomdag?", "31-02-2018"]],
    send: "Terugkomdag vastleggen",
    refused: true,
  },
  {
    ...coordinator,
    file: "inspectors/exchange-day-correction",
    address: "/inspecteurs/terugkomdag/:day",
    fields: [
      ["De terugkomdag moet helemaal vervallen", true],
      ["Waarom verandert u dit?", reason],
    ],
    send: "Terugkomdag laten vervallen",
  },
];

/** Forms of Blik op Werk, of the administrator, and of whoever keeps a view. */
export const otherForms: readonly FormWalk[] = [
  {
    role: "reviewer",
    file: "register/keurmerk-form",
    address: "/scholen/:school/keurmerk",
    fields: [
      ["Wat gebeurt er met het keurmerk?", "suspended"],
      ["Vanaf welke dag geldt dit?", "01-02-2018"],
      [/^Reden van het besluit/, reason],
    ],
    send: "Keurmerk vastleggen",
  },
  {
    role: "reviewer",
    file: "register/relation-form",
    address: "/scholen/:school/herkomst",
    fields: [
      ["Eerdere school", "Taalhuis dat niet gekozen is"],
      ["Vanaf welke dag geldt dit?", "01-02-2018"],
    ],
    send: "Herkomst vastleggen",
    refused: true,
  },
  {
    role: "reviewer",
    file: "register/day-correction",
    address: "/scholen/:school/corrigeren/:enrolment",
    fields: [
      ["Vanaf welke dag doet de school mee?", "01-08-2017"],
      ["Waarom verandert u dit?", reason],
    ],
    send: "Correctie vastleggen",
  },
  {
    role: "reviewer",
    file: "register/keurmerk-correction",
    address: "/scholen/:school/corrigeren/:event",
    fields: [
      [/^Reden van het besluit/, "Besluit van het bestuur"],
      ["Waarom verandert u dit?", reason],
    ],
    send: "Correctie vastleggen",
  },
  {
    role: "reviewer",
    file: "register/membership-form",
    address: "/scholen/:school/deelname",
    fields: [["Sinds welke dag doet de school niet meer mee?", "01-02-2018"]],
    send: "Vertrek vastleggen",
  },
  {
    role: "admin",
    file: "accounts/new-account-form",
    address: "/beheer",
    fields: [
      [/^Naam$/, "Nieuwe collega"],
      ["E-mailadres", `nieuw-${crypto.randomUUID().slice(0, 8)}@tidk.example`],
      [/^Rol$/, "advisory"],
    ],
    send: "Account maken",
    tells: "Account van Nieuwe collega gemaakt",
  },
  {
    ...coordinator,
    file: "schools/save-view",
    address: "/scholen?province=Zeeland&sort=-place", // the list as it stands for everybody keeps its own name
    fields: [["Bewaar deze weergave als", `Mijn weergave ${crypto.randomUUID().slice(0, 8)}`]],
    opens: async (page) => await page.getByRole("button", { name: /^Weergave: / }).click(),
    send: "Bewaar weergave",
    tells: "is bewaard",
  },
];
