import type { ReactNode } from "react";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { criteriaOf } from "#lib/framework/rules/framework.ts";
import type { Recorded } from "#lib/operation/versions.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { longMoment } from "#lib/text/dates.ts";
import { recorderName } from "#lib/text/names.ts";
import type { FindingCorrection } from "#lib/visits/reads/finding-corrections.ts";
import type { Visit } from "#lib/visits/reads/visits.ts";
import { fieldInWords, valueInWords } from "#lib/visits/text/draft-fields.ts";
import { FindingShown } from "./finding-shown.tsx";
import { Lines } from "./lines.tsx";

type Row = { what: string; before: ReactNode; after: ReactNode; recorded: Recorded; reason: string | null };

/** What was changed about a visit since it was recorded, the latest first: what stood there beside what stands now. */
export function VisitCorrections({ visit }: { visit: Visit }) {
  const rows = [...changesOfVisit(visit), ...changesOfContents(visit), ...changesOfFindings(visit)].sort(
    (a, b) => b.recorded.seq - a.recorded.seq,
  );
  if (rows.length === 0) return null;
  // Who does not read the findings does not read why they were corrected either (model §8).
  const noReason = visit.corrections === null ? "U ziet de reden niet." : "Geen reden opgegeven.";
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections" className="mb-3">
        Correcties
      </h2>
      <DataTable
        caption="Wat na het vastleggen is gewijzigd"
        captionHidden
        rows={rows}
        rowKey={(_row, index) => index}
        columns={[
          { header: "Criterium of gegeven", cell: ({ what }) => what },
          { header: "Eerst", cell: ({ before }) => before },
          { header: "Nu", cell: ({ after }) => after },
          {
            header: "Door, wanneer en waarom",
            cell: ({ recorded, reason }) => (
              <>
                <p>{`${recorderName(recorded.by)}, ${longMoment(recorded.at)}.`}</p>
                <p>{reason ?? noReason}</p>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

/** Every correction writes the visit anew, whatever of it was corrected. */
function changesOfVisit({ history, corrections }: Visit): Row[] {
  const versions = [history, ...history.earlier];
  return history.earlier.flatMap(({ row: before, reason }, at) => {
    const { row: after, recorded } = versions[at] ?? history;
    const correction = { recorded, reason };
    const day = {
      what: "Dag van het bezoek",
      before: dutchDay(before.heldOn),
      after: dutchDay(after.heldOn),
    };
    const kind = {
      what: "Soort bezoek",
      before: visitKindNames[before.kind],
      after: visitKindNames[after.kind],
    };
    const changed = [
      ...(before.heldOn === after.heldOn ? [] : [{ ...day, ...correction }]),
      ...(before.kind === after.kind ? [] : [{ ...kind, ...correction }]),
    ];
    const unseen = {
      what: "Bevindingen",
      before: "U ziet deze niet",
      after: "U ziet deze niet",
      ...correction,
    };
    return changed.length === 0 && corrections === null ? [unseen] : changed;
  });
}

function changesOfContents({ contentCorrections, framework, contents, history }: Visit): Row[] {
  if (!contentCorrections || !framework || !contents) return [];
  const numbers = new Map(
    [contents.lessons, contents.interviews, contents.documents].flatMap((items) =>
      items.map(({ id }, at) => [id, at + 1] as const),
    ),
  );
  return contentCorrections
    .filter(({ recorded }) => recorded.seq !== history.withdrawn?.seq)
    .map(({ field, before, after, recorded, reason }) => ({
      what: fieldInWords(field, framework, (id) => numbers.get(id)),
      before: <Lines text={valueInWords(field, before, framework)} />,
      after: <Lines text={valueInWords(field, after, framework)} />,
      recorded,
      reason,
    }));
}

function changesOfFindings({ corrections, framework, history }: Visit): Row[] {
  if (!corrections || !framework) return [];
  const nameOf = new Map(criteriaOf(framework).map(({ id, name }) => [id, name]));
  const reasonOf = reasonsBySeq({ history });
  const shown = (value: FindingCorrection["before"]) =>
    value ? <FindingShown framework={framework} finding={value} /> : "Niet ingevuld";
  return corrections
    .filter(({ recorded }) => recorded.seq !== history.withdrawn?.seq)
    .map(({ criterion, before, after, recorded, reason }) => ({
      what: nameOf.get(criterion) ?? criterion,
      before: shown(before),
      after: shown(after),
      recorded,
      reason: reason ?? reasonOf.get(recorded.seq) ?? null,
    }));
}

/** A finding that was added replaces none, so its reason stands with the version of the visit that it came with. */
function reasonsBySeq({ history }: Pick<Visit, "history">): Map<number, string | null> {
  const versions = [history, ...history.earlier];
  return new Map(
    history.earlier.map(({ reason }, at) => [(versions[at] ?? history).recorded.seq, reason] as const),
  );
}
