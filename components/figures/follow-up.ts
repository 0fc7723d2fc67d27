import type { ReportStep } from "#lib/access/report-step.ts";
import { isInspection, type VisitKind } from "#lib/access/visit-kind.ts";
import { type RemedyEvent, runningRemedy } from "#lib/procedure/rules/remedy.ts";
import { nextSteps } from "#lib/procedure/rules/report.ts";
import type { TimelineItem } from "#lib/schools/reads/timeline-item.ts";

/** An inspection that the reader may see, with the steps of its report. */
export type Inspection = {
  id: string;
  heldOn: string;
  kind: VisitKind;
  steps: { step: ReportStep; happenedOn: string }[];
};

/** The inspections of a timeline, the latest first, as they stand now. */
export function inspectionsIn(timeline: readonly TimelineItem[]): Inspection[] {
  const open = timeline.filter(({ withdrawn }) => withdrawn === null);
  return open.flatMap(({ id, row: { happenedOn: heldOn, fact } }) => {
    if (fact.type !== "visit" || !isInspection(fact.kind) || !fact.readable) return [];
    const steps = open
      .flatMap(({ row }) =>
        row.fact.type === "report" && row.fact.visitId === id
          ? [{ step: row.fact.step, happenedOn: row.happenedOn }]
          : [],
      )
      .reverse();
    return [{ id, heldOn, kind: fact.kind, steps }];
  });
}

/** What can be recorded now: the next steps of a report, and of periods to remedy a new one or the end of this. */
export function choicesFor(
  inspection: Inspection,
  timeline: readonly TimelineItem[],
  today: string,
  draftsOnly: boolean,
): (ReportStep | RemedyEvent["event"])[] {
  const steps = nextSteps(inspection.steps);
  if (draftsOnly) return steps.filter((step) => step === "draft-sent");
  return [...steps, runningRemedy(remediesIn(timeline), today) ? "ended" : "granted"];
}

function remediesIn(timeline: readonly TimelineItem[]): RemedyEvent[] {
  return timeline.flatMap(({ withdrawn, row: { happenedOn, fact }, recorded, earlier }) => {
    if (fact.type !== "remedy" || withdrawn !== null) return [];
    const firstSeq = (earlier.at(-1)?.recorded ?? recorded).seq;
    return [{ event: fact.event, happenedOn, until: fact.until, firstSeq }];
  });
}
