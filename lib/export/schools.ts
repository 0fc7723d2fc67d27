import type { SchoolRow } from "#lib/queries/school-list.ts";
import { keurmerkText, statusNames } from "#lib/text/names.ts";
import { schoolColumnNames } from "#lib/text/school-columns.ts";
import { type CsvColumn, type CsvValue, csvDay } from "./csv.ts";

type Id = keyof typeof schoolColumnNames;

const values: Record<Id, Pick<CsvColumn<SchoolRow>, "value" | "code">> = {
  name: { value: ({ name }) => name },
  place: { value: ({ place }) => place },
  keurmerk: {
    value: ({ keurmerk }) => keurmerkText(keurmerk),
    code: ({ keurmerk }) => keurmerkCode(keurmerk),
  },
  status: { value: ({ tidk }) => tidk && statusNames[tidk.status], code: ({ tidk }) => tidk?.status },
  lastVisitOn: { value: ({ tidk }) => csvDay(tidk?.lastVisitOn) },
  verdictOn: { value: ({ tidk }) => csvDay(tidk?.verdictOn) },
};

const publicIds: readonly Id[] = ["name", "place", "keurmerk"];
const statusIds: readonly Id[] = ["status", "lastVisitOn", "verdictOn"];

/** The columns that the list shows to a role with or without sight of the status. */
export function schoolColumns(withStatus: boolean): CsvColumn<SchoolRow>[] {
  const ids = withStatus ? [...publicIds, ...statusIds] : publicIds;
  return ids.map((id) => ({ id, label: schoolColumnNames[id], ...values[id] }));
}

/** `holder`, or `holder-suspended`; empty where nothing is known. */
function keurmerkCode({ stage, suspended }: SchoolRow["keurmerk"]): CsvValue {
  return suspended && stage !== null ? `${stage}-suspended` : stage;
}
