import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { FactRow } from "#db/fact-tables.ts";
import type { Read } from "#db/open.ts";
import { getOpen, getOpenOfVisit } from "#db/rows.ts";
import { location } from "#db/schema/register.ts";
import { visit, visitedLocation } from "#db/schema/visits.ts";
import type { Resource } from "#lib/access/policy.ts";
import { notFound } from "#lib/access/problem.ts";
import { getFrameworkOf } from "#lib/framework/reads/frameworks.ts";
import { criteriaOf, type Framework } from "#lib/framework/rules/framework.ts";
import { inspectorNames } from "#lib/inspectors/reads/inspector-names.ts";
import { dayAnswer } from "#lib/operation/answer-parts.ts";
import type { ReadContext } from "#lib/operation/query.ts";
import { textsOf } from "#lib/operation/texts.ts";
import { type FactHistory, getFactHistories } from "#lib/operation/versions.ts";
import { inspectorsOfVisit } from "./draft-subject.ts";
import { digestsIn, recordedFinding, recordedFindingFields } from "./recorded-finding.ts";
import { getVisitContents, type VisitContents } from "./visit-contents.ts";
import { getReceipt, receiptAnswer } from "./visit-draft.ts";

/** `criterion` is one of the version of the framework that the visit was recorded under. */
export const visitFindingAnswer = z.strictObject({ criterion: z.string(), ...recordedFindingFields });
export type VisitFinding = z.output<typeof visitFindingAnswer>;

/** What everybody reads who may read the visit. */
export const heldVisitAnswer = z.strictObject({
  round: z.string(),
  inspectors: z.array(z.string()).meta({ description: "Who held it, the first inspector first" }),
  declarations: z
    .array(z.strictObject({ inspector: z.string(), declaredOn: dayAnswer }))
    .meta({ description: "Who declared to be independent of the school for this visit, and when" }),
  places: z.array(z.string()).meta({ description: "The locations that it saw" }),
  receipt: receiptAnswer.nullable(),
});

/** Everything about a visit that was held, for a screen or a report to choose from. */
export type VisitDetails = z.output<typeof heldVisitAnswer> & {
  history: FactHistory<FactRow<"visit">>;
  inspectorIds: string[];
  framework: Framework;
  findings: VisitFinding[];
  contents: VisitContents;
};

/** A visit as known now; throws `not-found` for one that never was. Asks no policy. */
export async function getVisitDetails(context: ReadContext, id: string): Promise<VisitDetails> {
  const { read, seq } = context;
  const [history] = await getFactHistories(read, "visit", eq(visit.id, id), seq);
  if (!history) throw notFound("Dit bezoek");
  const { frameworkVersion, happenedOn: heldOn, roundId } = history.row;
  const framework = await getFrameworkOf(read, { frameworkVersion, heldOn });
  const inspectorIds = await inspectorsOfVisit(read, history.row);
  const nameOf = await inspectorNames(read);
  return {
    history,
    round: (await getOpen(read, "round", roundId, "De ronde")).code,
    inspectorIds,
    inspectors: inspectorIds.map(nameOf),
    declarations: getDeclarations(read, id, nameOf),
    places: await getPlaces(read, id),
    receipt: await getReceipt(context, { visit: history.row }),
    framework,
    findings: await getFindings(read, id, framework),
    contents: await getVisitContents(read, id),
  };
}

/** What the policy looks at of a visit. */
export function resourceOf({
  history,
  inspectorIds,
}: Pick<VisitDetails, "history" | "inspectorIds">): Resource {
  return { inspectorIds, visitKind: history.row.kind };
}

/** Findings in the order of the framework that they were recorded under. */
async function getFindings(read: Read, visitId: string, framework: Framework): Promise<VisitFinding[]> {
  const rows = getOpenOfVisit(read, "finding", visitId);
  const text = await textsOf(read, rows.flatMap(digestsIn));
  const order = criteriaOf(framework).map(({ id }) => id);
  return rows
    .toSorted((a, b) => order.indexOf(a.criterion) - order.indexOf(b.criterion))
    .map((row) => ({ criterion: row.criterion, ...recordedFinding(row, text) }));
}

function getDeclarations(
  read: Read,
  visitId: string,
  nameOf: (inspectorId: string) => string,
): VisitDetails["declarations"] {
  return getOpenOfVisit(read, "declaration", visitId).map(({ inspectorId, happenedOn: declaredOn }) => ({
    inspector: nameOf(inspectorId),
    declaredOn,
  }));
}

async function getPlaces(read: Read, visitId: string): Promise<string[]> {
  const rows = await read
    .select({ name: location.name })
    .from(visitedLocation)
    .innerJoin(location, and(eq(location.id, visitedLocation.locationId), isNull(location.untilSeq)))
    .where(and(eq(visitedLocation.visitId, visitId), isNull(visitedLocation.untilSeq)))
    .orderBy(location.happenedOn, location.firstSeq);
  return rows.map(({ name }) => name);
}
