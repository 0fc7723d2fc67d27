import type { SchoolColumn } from "#lib/domain/school-columns.ts";
import type { SchoolRow } from "#lib/queries/school-list.ts";
import { keurmerkText, schoolColumnNames } from "#lib/text/names.ts";
import { statusNames } from "#lib/text/status-names.ts";
import { type CsvColumn, type CsvValue, csvDay } from "./csv.ts";

const cells: Record<SchoolColumn, Pick<CsvColumn<SchoolRow>, "value" | "code">> = {
  name: { value: ({ name }) => name },
  place: { value: ({ place }) => place },
  number: { value: ({ tidk }) => tidk?.number },
  province: { value: ({ tidk }) => tidk?.province },
  learners: { value: ({ tidk }) => tidk?.learners },
  keurmerk: {
    value: ({ keurmerk }) => keurmerkText(keurmerk),
    code: ({ keurmerk }) => keurmerkCode(keurmerk),
  },
  status: { value: ({ tidk }) => tidk && statusNames[tidk.status], code: ({ tidk }) => tidk?.status },
  leftOn: { value: ({ tidk }) => csvDay(tidk?.leftOn) },
  firstVisitOn: { value: ({ tidk }) => csvDay(tidk?.firstVisitOn) },
  lastVisitOn: { value: ({ tidk }) => csvDay(tidk?.lastVisitOn) },
  firstVerdictOn: { value: ({ tidk }) => csvDay(tidk?.firstVerdictOn) },
  verdictOn: { value: ({ tidk }) => csvDay(tidk?.verdictOn) },
};

/** The columns of the list as columns of a file. */
export function csvColumnsOf(shown: readonly SchoolColumn[]): CsvColumn<SchoolRow>[] {
  return shown.map((id) => ({ id, label: schoolColumnNames[id], ...cells[id] }));
}

/** `holder`, or `holder-suspended`; empty where nothing is known. */
function keurmerkCode({ stage, suspended }: SchoolRow["keurmerk"]): CsvValue {
  return suspended && stage !== null ? `${stage}-suspended` : stage;
}
