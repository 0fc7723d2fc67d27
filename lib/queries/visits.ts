import { and, eq, isNull } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import { journalEnd } from "#db/journal-entry.ts";
import { location, visitedLocation } from "#db/location-schema.ts";
import type { Read } from "#db/open.ts";
import { declaration } from "#db/planning-schema.ts";
import { getOpen } from "#db/rows.ts";
import { finding, visit } from "#db/schema.ts";
import type { Day } from "#lib/domain/day.ts";
import { criteriaOf, type Framework, type Score } from "#lib/domain/framework.ts";
import { allows } from "#lib/domain/policy.ts";
import { notFound } from "#lib/domain/problem.ts";
import type { VisitKind } from "#lib/domain/visit.ts";
import { readVisitParams } from "#lib/inputs/visit-list.ts";
import { getSaves, type StoredSave } from "./draft-saves.ts";
import { inspectorsOfVisit } from "./draft-subject.ts";
import { type FindingCorrection, getFindingCorrections } from "./finding-corrections.ts";
import { getFrameworkOf } from "./frameworks.ts";
import { inspectorNames } from "./inspector-names.ts";
import { query } from "./query.ts";
import { textsOf } from "./texts.ts";
import { type FactHistory, getFactHistories } from "./versions.ts";
import { getVisitContents, type VisitContents } from "./visit-contents.ts";
import { getReceipt, type Receipt } from "./visit-draft.ts";

/** `criterion` is one of the version of the framework that the visit was recorded under. */
export type VisitFinding = { criterion: string; score: Score; rationale: string | null };

export type Visit = {
  id: string;
  schoolId: string;
  round: string;
  /** The visit as it stands, with who recorded it, its corrections and its withdrawal. */
  history: FactHistory<{ heldOn: Day; kind: VisitKind }>;
  /** The names of who held it, the first inspector first. */
  inspectors: string[];
  /** Who declared to be independent of the school for this visit, and when. */
  declarations: { inspector: string; declaredOn: Day }[];
  /** The names of the locations that it saw. */
  places: string[];
  receipt: Receipt | null;
  frameworkVersion: string | null;
  /** What was found, and by which framework; all null for those who may not read the findings. */
  framework: Framework | null;
  findings: VisitFinding[] | null;
  contents: VisitContents | null;
  corrections: FindingCorrection[] | null;
  /** Answers that a device sent after the visit was submitted: no part of it. */
  lateAnswers: StoredSave[] | null;
  mayCorrect: boolean;
};

export const readVisit = query({
  action: "visit.read",
  path: "/visits/{id}",
  summary: "One visit, with its findings for those who may read them",
  params: readVisitParams,
  async load({ read }, { id }) {
    const { last } = await journalEnd(read);
    const [history] = await getFactHistories(read, "visit", eq(visit.id, id), last);
    if (!history) throw notFound("Dit bezoek");
    const { frameworkVersion, happenedOn: heldOn, firstSeq, roundId } = history.row;
    const framework = await getFrameworkOf(read, { frameworkVersion, heldOn });
    return {
      history,
      framework,
      inspectorIds: await inspectorsOfVisit(read, history.row),
      nameOf: await inspectorNames(read),
      round: (await getOpen(read, "round", roundId, "De ronde")).code,
      findings: await getFindings(read, id, framework),
      contents: await getVisitContents(read, id),
      corrections: await getFindingCorrections(read, id, firstSeq),
      lateAnswers: await getSaves(read, id, { late: true }),
      receipt: await getReceipt(read, { visit: history.row }),
      ...(await getSurroundings(read, id)),
    };
  },
  resource: ({ history, inspectorIds }) => resourceOf(history.row, inspectorIds),
  shape({ history, inspectorIds, nameOf, ...visit }, { actor }): Visit {
    const resource = resourceOf(history.row, inspectorIds);
    const hidden = { framework: null, findings: null, contents: null, corrections: null, lateAnswers: null };
    const say = (row: FactRow<"visit">) => ({ heldOn: row.happenedOn, kind: row.kind as VisitKind });
    return {
      id: history.id,
      schoolId: history.row.schoolId,
      history: {
        ...history,
        row: say(history.row),
        earlier: history.earlier.map((version) => ({ ...version, row: say(version.row) })),
      },
      inspectors: inspectorIds.map(nameOf),
      frameworkVersion: history.row.frameworkVersion,
      ...visit,
      ...(allows(actor, "visit.read-findings", resource) ? {} : hidden),
      mayCorrect: history.withdrawn === null && allows(actor, "visit.correct", resource),
    };
  },
});

/** Findings in the order of the framework that they were recorded under. */
async function getFindings(read: Read, visitId: string, framework: Framework): Promise<VisitFinding[]> {
  const rows = await read
    .select()
    .from(finding)
    .where(and(eq(finding.visitId, visitId), isNull(finding.untilSeq)));
  const text = await textsOf(
    read,
    rows.map(({ rationaleDigest }) => rationaleDigest),
  );
  const order = criteriaOf(framework).map(({ id }) => id);
  return rows
    .toSorted((a, b) => order.indexOf(a.aspect) - order.indexOf(b.aspect))
    .map(({ aspect: criterion, score, rationaleDigest }) => ({
      ...{ criterion, score, rationale: text(rationaleDigest) },
    }));
}

/** What was declared before a visit, and where it was. */
async function getSurroundings(read: Read, visitId: string): Promise<Pick<Visit, "declarations" | "places">> {
  const declared = await read
    .select()
    .from(declaration)
    .where(and(eq(declaration.visitId, visitId), isNull(declaration.untilSeq)))
    .orderBy(declaration.firstSeq);
  const nameOf = await inspectorNames(read);
  const seen = await read
    .select({ name: location.name })
    .from(visitedLocation)
    .innerJoin(location, and(eq(location.id, visitedLocation.locationId), isNull(location.untilSeq)))
    .where(and(eq(visitedLocation.visitId, visitId), isNull(visitedLocation.untilSeq)))
    .orderBy(location.happenedOn, location.firstSeq);
  return {
    declarations: declared.map(({ inspectorId, happenedOn }) => ({
      inspector: nameOf(inspectorId),
      declaredOn: happenedOn,
    })),
    places: seen.map(({ name }) => name),
  };
}

function resourceOf({ kind }: Pick<FactRow<"visit">, "kind">, inspectorIds: readonly string[]) {
  return { inspectorIds, visitKind: kind as VisitKind };
}
