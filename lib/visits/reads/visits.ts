import type { FactRow } from "#db/fact-tables.ts";
import { allows } from "#lib/access/policy.ts";
import { isInspection, type VisitKind } from "#lib/access/visit-kind.ts";
import type { Day } from "#lib/calendar/day.ts";
import type { Framework } from "#lib/framework/rules/framework.ts";
import { query } from "#lib/operation/query.ts";
import { idOr } from "#lib/operation/sample.ts";
import type { FactHistory } from "#lib/operation/versions.ts";
import { readVisitParams } from "#lib/visits/inputs/visit-list.ts";
import { type ContentCorrection, getContentCorrections } from "./content-corrections.ts";
import { getSaves, type StoredSave } from "./draft-saves.ts";
import { type FindingCorrection, getFindingCorrections } from "./finding-corrections.ts";
import type { VisitContents } from "./visit-contents.ts";
import { getHeldVisit, type HeldVisit, resourceOf, type VisitFinding } from "./visit-details.ts";

export type Visit = Pick<HeldVisit, "round" | "inspectors" | "declarations" | "places" | "receipt"> & {
  id: string;
  schoolId: string;
  /** The visit as it stands, with who recorded it, its corrections and its withdrawal. */
  history: FactHistory<{ heldOn: Day; kind: VisitKind }>;
  frameworkVersion: string | null;
  /** What was found, and by which framework; all null for those who may not read the findings. */
  framework: Framework | null;
  findings: VisitFinding[] | null;
  contents: VisitContents | null;
  corrections: FindingCorrection[] | null;
  contentCorrections: ContentCorrection[] | null;
  /** Answers that a device sent after the visit was submitted: no part of it. */
  lateAnswers: StoredSave[] | null;
  mayCorrect: boolean;
  /** There is a report of it that the asker may read. */
  hasReport: boolean;
};

export const readVisit = query({
  action: "visit.read",
  path: "/visits/{id}",
  summary: "One visit, with its findings for those who may read them",
  sample: (world, which) => ({
    raw: { id: idOr(which, world.visitId) },
    resource: { inspectorId: world.people.inspector.inspectorId, visitKind: "classroom" },
  }),
  params: readVisitParams,
  async load(context, { id }) {
    const held = await getHeldVisit(context, id);
    return {
      ...held,
      corrections: await getFindingCorrections(context, id, held.history.row.firstSeq),
      contentCorrections: await getContentCorrections(context, id),
      lateAnswers: await getSaves(context.read, id, { late: true }),
    };
  },
  resource: (held) => resourceOf(held),
  shape({ history, inspectorIds, ...visit }, { actor }): Visit {
    const resource = resourceOf({ history, inspectorIds });
    const hidden = {
      ...{ framework: null, findings: null, contents: null, lateAnswers: null },
      ...{ corrections: null, contentCorrections: null },
    };
    const say = (row: FactRow<"visit">) => ({ heldOn: row.happenedOn, kind: row.kind as VisitKind });
    const row = say(history.row);
    const stands = history.withdrawn === null;
    return {
      id: history.id,
      schoolId: history.row.schoolId,
      history: {
        ...history,
        row,
        earlier: history.earlier.map((version) => ({ ...version, row: say(version.row) })),
      },
      frameworkVersion: history.row.frameworkVersion,
      ...visit,
      ...(allows(actor, "visit.read-findings", resource) ? {} : hidden),
      mayCorrect: stands && allows(actor, "visit.correct", resource),
      hasReport: stands && isInspection(row.kind) && allows(actor, "report.read-draft", resource),
    };
  },
});
