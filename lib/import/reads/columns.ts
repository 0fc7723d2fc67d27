import { profileColumnNames, profileColumns } from "#lib/register/rules/profile-columns.ts";
import { plainText } from "#lib/register/rules/school.ts";

export const fileKinds = ["rounds", "schools", "visits", "verdicts", "plan", "assignments"] as const;
export type FileKind = (typeof fileKinds)[number];

/** Columns of each kind of file: the English name, the Dutch names that mean the same, and whether it may be absent. */
type Column = { name: string; also: readonly string[]; optional?: true };

const round: Column = { name: "round", also: ["ronde"], optional: true };
const recordedOn: Column = {
  name: "recordedOn",
  also: ["vastgelegd op", "geregistreerd op"],
  optional: true,
};
const school: Column = { name: "school", also: ["schoolnummer", "nummer"] };

export const columns: Record<FileKind, readonly Column[]> = {
  rounds: [
    { name: "code", also: ["rondecode", "ronde"] },
    { name: "name", also: ["naam"] },
    { name: "startsOn", also: ["begint op", "begindatum", "startdatum"] },
    { name: "endsOn", also: ["eindigt op", "einddatum"] },
  ],
  schools: [
    { name: "number", also: ["nummer", "schoolnummer"] },
    ...profileColumnNames.map((name) => ({
      name,
      also: profileColumns[name].headers,
      optional: profileColumns[name].isOptional,
    })),
    { name: "keurmerk", also: ["stand keurmerk"] },
    { name: "keurmerkSince", also: ["keurmerk sinds", "keurmerk vanaf"] },
    { name: "enrolledOn", also: ["ingeschreven op", "doet mee sinds", "doet mee vanaf"] },
    { name: "leftOn", also: ["vertrokken op", "uitgeschreven op"], optional: true },
    { name: "otherThan", also: ["andere school dan"], optional: true },
    round,
  ],
  visits: [
    school,
    { name: "heldOn", also: ["bezocht op", "gehouden op", "bezoekdatum"] },
    { name: "kind", also: ["soort", "soort bezoek"] },
    recordedOn,
    round,
  ],
  verdicts: [
    school,
    { name: "decidedOn", also: ["beoordeeld op", "besloten op", "oordeel op"] },
    { name: "verdict", also: ["oordeel"] },
    { name: "motivation", also: ["motivering"] },
    recordedOn,
    round,
  ],
  plan: [
    { name: "round", also: ["ronde"] },
    { name: "adoptedOn", also: ["vastgesteld op"] },
    { name: "quarter", also: ["kwartaal"] },
    { name: "target", also: ["aantal", "doel"] },
  ],
  assignments: [
    school,
    { name: "quarter", also: ["kwartaal"] },
    { name: "day", also: ["dag", "bezoekdag"], optional: true },
    { name: "startsAt", also: ["van", "begintijd"], optional: true },
    { name: "endsAt", also: ["tot", "eindtijd"], optional: true },
    { name: "inspector", also: ["inspecteur"], optional: true },
    { name: "secondInspector", also: ["tweede inspecteur"], optional: true },
    round,
  ],
};

/** What is wider or longer is no header, however many cells a file has. */
const widestHeader = 256;
const longestHeader = 100;

const named = new Map(
  fileKinds.map((kind) => [
    kind,
    new Map(columns[kind].flatMap(({ name, also }) => [name, ...also].map((word) => [compact(word), name]))),
  ]),
);

/** The column that a header cell means in a kind of file, if any. */
export function columnFor(kind: FileKind, header: string): string | undefined {
  return header.length > longestHeader ? undefined : named.get(kind)?.get(compact(header));
}

/** The kind of file with the most of its columns in the header; null when no kind has any to itself. */
export function kindOf(cells: readonly string[]): FileKind | null {
  const header = cells.slice(0, widestHeader);
  const score = (kind: FileKind) =>
    header.filter((cell) => columnFor(kind, cell)).length - missing(kind, header);
  const [best] = fileKinds.toSorted((a, b) => score(b) - score(a));
  return best && header.some((cell) => columnFor(best, cell)) && missing(best, header) < required(best) - 1
    ? best
    : null;
}

/** Names of the columns that a header lacks. */
export function missingColumns(kind: FileKind, header: readonly string[]): string[] {
  const present = new Set(header.map((cell) => columnFor(kind, cell)));
  return columns[kind]
    .filter(({ name, optional }) => !optional && !present.has(name))
    .map(({ name }) => name);
}

function missing(kind: FileKind, header: readonly string[]): number {
  return missingColumns(kind, header).length;
}

function required(kind: FileKind): number {
  return columns[kind].filter(({ optional }) => !optional).length;
}

function compact(text: string): string {
  return plainText(text).replaceAll(" ", "");
}
