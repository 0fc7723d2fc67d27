import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import type { Tone } from "#components/ui/tone.ts";
import { dutchDay } from "#lib/calendar/day.ts";
import { criteriaOf, type Framework } from "#lib/framework/rules/framework.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { longDay } from "#lib/text/dates.ts";
import { recorderName } from "#lib/text/names.ts";
import type { Mistake } from "#lib/visits/reads/mistakes/mistakes.ts";
import type { Visit } from "#lib/visits/reads/visits.ts";
import { fieldInWords, valueInWords } from "#lib/visits/text/draft-fields.ts";
import { mistakeStates } from "#lib/visits/text/mistakes.ts";
import { contentGroups } from "./content-values.ts";
import { DecideMistake } from "./decide-mistake.tsx";
import { FindingShown } from "./finding-shown.tsx";
import { Lines } from "./lines.tsx";

type Row = { what: string; now: ReactNode; should: ReactNode };

const tones: Record<keyof typeof mistakeStates, Tone> = {
  waiting: "warning",
  accepted: "positive",
  declined: "neutral",
};

/** The mistakes that inspectors reported in a visit: what it should be and why, and what was decided. */
export function VisitMistakes({ visit }: { visit: Visit }) {
  const { mistakes, mayDecideMistakes } = visit;
  if (!mistakes || mistakes.length === 0) return null;
  return (
    <section aria-labelledby="mistakes" className="flex flex-col gap-6">
      <h2 id="mistakes">Gemelde fouten</h2>
      {mistakes.map((mistake) => {
        const { id, reportedOn, by, reason, outcome, decidedOn, answer } = mistake;
        const rows = rowsOf(visit, mistake);
        const isWaiting = outcome === null;
        return (
          <div key={id} className="flex flex-col gap-3 border-t-2 border-line pt-4">
            <p>
              <Badge tone={tones[outcome ?? "waiting"]}>{mistakeStates[outcome ?? "waiting"]}</Badge>{" "}
              <span>{recorderName(by)}</span> meldde op <span>{longDay(reportedOn)}</span>:{" "}
              <span>{reason}</span>
            </p>
            {rows === null ? (
              <p className="text-ink-muted">Wat er moest staan, is gewist.</p>
            ) : (
              <DataTable
                caption={
                  isWaiting ? "Wat er volgens de melding moet staan" : "Wat er volgens de melding moest staan"
                }
                rows={rows}
                rowKey={({ what }) => what}
                columns={[
                  { header: "Criterium of gegeven", cell: ({ what }) => what },
                  ...(isWaiting ? [{ header: "Nu", cell: ({ now }: Row) => now }] : []),
                  { header: isWaiting ? "Moet zijn" : "Moest zijn", cell: ({ should }) => should },
                ]}
              />
            )}
            {decidedOn && <p>{`Antwoord van ${longDay(decidedOn)}: ${answer ?? ""}`}</p>}
            {isWaiting && mayDecideMistakes && <DecideMistake mistakeId={id} />}
          </div>
        );
      })}
    </section>
  );
}

/** What was proposed beside what stands now; null where the text was erased. */
function rowsOf(visit: Visit, { proposal }: Mistake): Row[] | null {
  if (proposal === null) return null;
  const { heldOn, kind, withdrawn } = proposal;
  const now = visit.history.row;
  return [
    ...(withdrawn ? [{ what: "Bezoek", now: "Telt mee", should: "Vervalt" }] : []),
    ...(heldOn ? [{ what: "Dag van het bezoek", now: dutchDay(now.heldOn), should: dutchDay(heldOn) }] : []),
    ...(kind ? [{ what: "Soort bezoek", now: visitKindNames[now.kind], should: visitKindNames[kind] }] : []),
    ...(visit.framework ? [...findingRows(visit, proposal, visit.framework)] : []),
    ...(visit.framework ? [...contentRows(visit, proposal, visit.framework)] : []),
  ];
}

type Proposal = NonNullable<Mistake["proposal"]>;

function findingRows({ findings: known }: Visit, { findings = [] }: Proposal, framework: Framework): Row[] {
  const names = new Map(criteriaOf(framework).map(({ id, name }) => [id, name]));
  return findings.map(({ criterion, ...finding }) => {
    const now = known?.find((found) => found.criterion === criterion);
    return {
      what: names.get(criterion) ?? criterion,
      now: now ? <FindingShown framework={framework} finding={now} /> : "Niet ingevuld",
      should: <FindingShown framework={framework} finding={finding} />,
    };
  });
}

function contentRows(visit: Visit, { contents = [] }: Proposal, framework: Framework): Row[] {
  const fields = visit.contents
    ? contentGroups(visit.contents, framework).flatMap((group) => group.fields)
    : [];
  return contents.map(({ field, value }) => {
    const known = fields.find((content) => content.field === field);
    return {
      what: known?.label ?? fieldInWords(field, framework, () => undefined),
      now: <Lines text={valueInWords(field, known?.now ?? null, framework)} />,
      should: <Lines text={valueInWords(field, value, framework)} />,
    };
  });
}
