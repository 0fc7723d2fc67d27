import type { FormWalk } from "./form-walk.ts";

const coordinator = { role: "coordinator" } as const;
const reason = "Na overleg met de school";

/** Forms about a school, its visits and what is decided about it. */
export const schoolForms: readonly FormWalk[] = [
  {
    ...coordinator,
    file: "procedure/report-form",
    address: "/scholen/:visited/rapport",
    fields: [["Op welke dag was dit?", "20-11-2017"]],
    send: "Concept vastleggen",
  },
  {
    ...coordinator,
    file: "procedure/report-correction",
    address: "/scholen/:judged/rapport/:step",
    fields: [
      ["Op welke dag was dit?", "21-11-2017"],
      ["Waarom verandert u dit?", reason],
    ],
    send: "Correctie vastleggen",
  },
  {
    ...coordinator,
    file: "procedure/verdict-form",
    address: "/scholen/:visited/oordeel",
    fields: [
      ["Goedgekeurd", true],
      ["Dag van het oordeel", "01-12-2017"],
      ["Motivering", "De lessen zijn doelgericht."],
    ],
    send: "Oordeel vastleggen",
  },
  {
    ...coordinator,
    file: "procedure/verdict-correction",
    address: "/beoordeling/:verdict/corrigeren",
    fields: [
      ["Motivering", "De intake is beter beschreven."],
      ["Waarom verandert u dit?", reason],
    ],
    send: "Correctie vastleggen",
  },
  {
    ...coordinator,
    file: "visits/correction/visit-correction",
    address: "/bezoeken/:visit/corrigeren",
    fields: [
      ["Dag van het bezoek", "15-11-2017"],
      ["Waarom verandert u dit?", reason],
    ],
    send: "Correctie vastleggen",
  },
  {
    role: "reviewer",
    file: "visits/held/visit-form",
    address: "/bezoeken/vastleggen?school=:school",
    fields: [["Dag van het bezoek", "01-02-2018"]],
    send: "Bezoek vastleggen",
  },
  {
    ...coordinator,
    file: "visits/planned/act-form",
    address: "/planning/bezoeken/:planned/afzeggen",
    fields: [["Waarom gaat het bezoek uit de agenda?", reason]],
    send: "Bezoek uit de agenda halen",
  },
  {
    ...coordinator,
    file: "visits/held/decide-mistake",
    address: "/bezoeken/:mistaken",
    fields: [["Uw antwoord aan de inspecteur", "Dank, het klopt."]],
    send: "Overnemen en verbeteren",
  },
];
