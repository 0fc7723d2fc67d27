import { type Day, dutchDay } from "#lib/calendar/day.ts";
import { type Quarter, quarterOf } from "#lib/calendar/quarter.ts";
import { profileColumnNames, profileColumns } from "#lib/register/rules/profile-columns.ts";
import { keurmerkWords, kindWords, verdictWords } from "./words.ts";

export const fileKinds = ["rounds", "schools", "visits", "verdicts", "plan", "assignments"] as const;
export type FileKind = (typeof fileKinds)[number];

/** A column of a kind of file. */
export type FileColumn = {
  /** In the API, in what the code says, and as a header that is taken too. */
  name: string;
  /** As people read and write it. */
  header: string;
  /** Other Dutch headers that mean the same. */
  also?: readonly string[];
  /** What the explanation adds to the header. */
  note?: string;
  isOptional?: true;
  /** What stands in it, where that is shown otherwise than it is kept: days, quarters, words. */
  holds?: "day" | "quarter" | Readonly<Record<string, string>>;
  /** What a template has in its row. */
  example: string | ((today: Day) => string);
};

/** The school in the row of a template. Whoever forgets to take that row out registers nobody. */
export const exampleSchool = "BOW-0000";
const example = { round: "ronde-1", school: exampleSchool };
const yearOf = (day: Day) => day.slice(0, 4);

const roundCode: FileColumn = { name: "round", header: "ronde", example: example.round };
const round: FileColumn = { ...roundCode, note: "niet nodig als er één ronde is", isOptional: true };
const recordedOn: FileColumn = {
  name: "recordedOn",
  header: "vastgelegd op",
  also: ["geregistreerd op"],
  note: "alleen bij het inlezen van het verleden",
  isOptional: true,
  holds: "day",
  example: "",
};
const school: FileColumn = {
  name: "school",
  header: "school",
  also: ["schoolnummer", "nummer"],
  note: "het nummer",
  example: example.school,
};
const quarter: FileColumn = {
  name: "quarter",
  header: "kwartaal",
  note: "zoals 2018-K1",
  holds: "quarter",
  example: (today) => formatQuarter(quarterOf(today)),
};

const examplesOfProfile: Readonly<Record<string, string>> = {
  name: "Taalschool Voorbeeld",
  place: "Utrecht",
  province: "Utrecht",
};

/** The kinds of files to import: reading, messages, explanation and templates go by it. */
export const columns: Record<FileKind, readonly FileColumn[]> = {
  rounds: [
    { name: "code", header: "code", also: ["ronde", "rondecode"], example: example.round },
    { name: "name", header: "naam", example: (today) => `Toezicht in de klas ${yearOf(today)}` },
    {
      name: "startsOn",
      header: "begint op",
      also: ["begindatum", "startdatum"],
      holds: "day",
      example: (today) => `01-01-${yearOf(today)}`,
    },
    {
      name: "endsOn",
      header: "eindigt op",
      also: ["einddatum"],
      holds: "day",
      example: (today) => `31-12-${yearOf(today)}`,
    },
  ],
  schools: [
    { name: "number", header: "nummer", also: ["schoolnummer"], example: example.school },
    ...profileColumnNames.map((name): FileColumn => {
      const {
        headers: [header, ...also],
        isOptional,
      } = profileColumns[name];
      return {
        name,
        header,
        also,
        ...(isOptional && { isOptional }),
        example: examplesOfProfile[name] ?? "",
      };
    }),
    {
      name: "keurmerk",
      header: "keurmerk",
      also: ["stand keurmerk"],
      holds: keurmerkWords.names,
      example: keurmerkWords.names.holder,
    },
    {
      name: "keurmerkSince",
      header: "keurmerk sinds",
      also: ["keurmerk vanaf"],
      holds: "day",
      example: (today) => `01-01-${yearOf(today)}`,
    },
    {
      name: "enrolledOn",
      header: "ingeschreven op",
      also: ["doet mee sinds", "doet mee vanaf"],
      holds: "day",
      example: (today) => `01-01-${yearOf(today)}`,
    },
    {
      name: "leftOn",
      header: "vertrokken op",
      also: ["uitgeschreven op", "doet niet meer mee sinds"],
      isOptional: true,
      holds: "day",
      example: "",
    },
    {
      name: "otherThan",
      header: "andere school dan",
      note: "nummers van scholen met dezelfde naam en plaats",
      isOptional: true,
      example: "",
    },
    round,
  ],
  visits: [
    school,
    {
      name: "heldOn",
      header: "bezocht op",
      also: ["gehouden op", "bezoekdatum"],
      holds: "day",
      example: dutchDay,
    },
    {
      name: "kind",
      header: "soort",
      also: ["soort bezoek"],
      holds: kindWords.names,
      example: kindWords.names["no-lessons"],
    },
    recordedOn,
    round,
  ],
  verdicts: [
    school,
    {
      name: "decidedOn",
      header: "beoordeeld op",
      also: ["besloten op", "oordeel op"],
      holds: "day",
      example: dutchDay,
    },
    { name: "verdict", header: "oordeel", holds: verdictWords.names, example: verdictWords.names.approved },
    { name: "motivation", header: "motivering", example: "De lessen en de intake zijn voldoende." },
    recordedOn,
    round,
  ],
  plan: [
    roundCode,
    { name: "adoptedOn", header: "vastgesteld op", holds: "day", example: dutchDay },
    quarter,
    { name: "target", header: "aantal", also: ["doel"], example: "12" },
  ],
  assignments: [
    school,
    quarter,
    {
      name: "day",
      header: "dag",
      also: ["bezoekdag"],
      note: "als het bezoek al een dag heeft, net als wat volgt",
      isOptional: true,
      holds: "day",
      example: "",
    },
    { name: "startsAt", header: "van", also: ["begintijd"], isOptional: true, example: "" },
    { name: "endsAt", header: "tot", also: ["eindtijd"], isOptional: true, example: "" },
    { name: "inspector", header: "inspecteur", note: "het e-mailadres", isOptional: true, example: "" },
    { name: "secondInspector", header: "tweede inspecteur", isOptional: true, example: "" },
    round,
  ],
};

/** `2018-Q1` as `2018-K1`. */
export function formatQuarter(quarter: Quarter): string {
  return quarter.replace("Q", "K");
}
