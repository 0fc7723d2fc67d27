import { and, eq, isNull, sql } from "drizzle-orm";
import { journalEnd } from "#db/journal-entry.ts";
import { location, visitedLocation } from "#db/location-schema.ts";
import type { Read } from "#db/open.ts";
import { declaration } from "#db/planning-schema.ts";
import { getOpen } from "#db/rows.ts";
import { finding, inspector, visit } from "#db/schema.ts";
import { isPerson } from "#lib/domain/actor.ts";
import { dayOf } from "#lib/domain/amsterdam.ts";
import type { Day } from "#lib/domain/day.ts";
import { criteriaOf, type Framework, type Score } from "#lib/domain/framework.ts";
import { allows } from "#lib/domain/policy.ts";
import { notFound } from "#lib/domain/problem.ts";
import type { VisitKind } from "#lib/domain/visit.ts";
import { noParams } from "#lib/inputs/progress.ts";
import { listVisitsParams, readVisitParams } from "#lib/inputs/visit-list.ts";
import { getFrameworkOf } from "./frameworks.ts";
import { getInspectorNames, inspectorNames } from "./inspector-names.ts";
import { profileJoin } from "./profile.ts";
import { query } from "./query.ts";
import { knownAt } from "./standing.ts";
import { textsOf } from "./texts.ts";
import { type FactHistory, getFactHistories } from "./versions.ts";

export type VisitRow = {
  id: string;
  schoolId: string;
  schoolName: string;
  place: string;
  heldOn: Day;
  kind: VisitKind;
  inspector: string | null;
};

/** Visits known now, the latest first: an inspector's own, Blik op Werk's school visits, all for the coordinator. */
export const listVisits = query({
  action: "visit.list",
  path: "/visits",
  summary: "Visits, the latest first: those that the asker may read",
  params: listVisitsParams,
  async load({ read, actor, now }, { limit, after }) {
    const { last } = await journalEnd(read);
    const own =
      isPerson(actor) && actor.role === "inspector" ? sql`v.inspectorId = ${actor.inspectorId}` : sql`true`;
    const kinds = isPerson(actor) && actor.role === "reviewer" ? sql`v.kind = 'no-lessons'` : sql`true`;
    const [heldOn, id] = after?.split("|") ?? [];
    const page = heldOn === undefined ? sql`true` : sql`(v.happenedOn, v.id) < (${heldOn}, ${id ?? ""})`;
    const rows = read.all<Omit<VisitRow, "inspector"> & { nameDigest: string | null }>(sql`
      select v.id, v.schoolId, v.happenedOn as heldOn, v.kind, p.name as schoolName, p.place, i.nameDigest
      from visit v
      ${profileJoin(sql`v.schoolId`, dayOf(now), last)}
      left join inspector i on i.id = v.inspectorId and i.untilSeq is null
      where ${knownAt("v", last)} and ${own} and ${kinds} and ${page}
      order by v.happenedOn desc, v.id desc limit ${limit + 1}`);
    const text = await textsOf(
      read,
      rows.map((row) => row.nameDigest),
    );
    return rows.map(({ nameDigest, ...row }): VisitRow => ({ ...row, inspector: text(nameDigest) }));
  },
  shape(rows, _context, { limit }): { visits: VisitRow[]; next: string | null } {
    const visits = rows.slice(0, limit);
    const last = rows.length > limit ? visits.at(-1) : undefined;
    return { visits, next: last ? `${last.heldOn}|${last.id}` : null };
  },
});

/** `criterion` is one of the version of the framework that the visit was recorded under. */
export type VisitFinding = { criterion: string; score: Score; rationale: string | null };

export type Visit = {
  id: string;
  schoolId: string;
  round: string;
  /** The visit as it stands, with who recorded it, its corrections and its withdrawal. */
  history: FactHistory<{ heldOn: Day; kind: VisitKind }>;
  inspector: string | null;
  /** Who declared to be independent of the school for this visit, and when. */
  declarations: { inspector: string; declaredOn: Day }[];
  /** The names of the locations that it saw. */
  places: string[];
  frameworkVersion: string | null;
  /** The framework of the visit and what was found by it; null for those who may not read the findings. */
  framework: Framework | null;
  findings: VisitFinding[] | null;
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
    const findings = await read
      .select()
      .from(finding)
      .where(and(eq(finding.visitId, id), isNull(finding.untilSeq)));
    const round = await getOpen(read, "round", history.row.roundId, "De ronde");
    const [who] = await read
      .select()
      .from(inspector)
      .where(and(eq(inspector.id, history.row.inspectorId ?? ""), isNull(inspector.untilSeq)));
    const text = await textsOf(read, [who?.nameDigest ?? null, ...findings.map((f) => f.rationaleDigest)]);
    const inspectorName = text(who?.nameDigest ?? null);
    const { declarations, places } = await getSurroundings(read, id);
    const { frameworkVersion, happenedOn: heldOn } = history.row;
    const framework = await getFrameworkOf(read, { frameworkVersion, heldOn });
    return { history, findings, round, inspectorName, declarations, places, text, framework };
  },
  resource: ({ history }) => resourceOf(history.row),
  shape({ history, findings, round, inspectorName, text, framework, ...around }, { actor }): Visit {
    const resource = resourceOf(history.row);
    const mayReadFindings = allows(actor, "visit.read-findings", resource);
    const say = (row: typeof history.row) => ({ heldOn: row.happenedOn, kind: row.kind as VisitKind });
    return {
      id: history.id,
      schoolId: history.row.schoolId,
      round: round.code,
      history: {
        ...history,
        row: say(history.row),
        earlier: history.earlier.map((version) => ({ ...version, row: say(version.row) })),
      },
      inspector: inspectorName,
      declarations: around.declarations,
      places: around.places,
      frameworkVersion: history.row.frameworkVersion,
      framework: mayReadFindings ? framework : null,
      findings: mayReadFindings
        ? inOrder(framework, findings).map((f) => ({
            criterion: f.aspect,
            score: f.score,
            rationale: text(f.rationaleDigest),
          }))
        : null,
      mayCorrect: history.withdrawn === null && allows(actor, "visit.correct", resource),
    };
  },
});

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

/** Findings in the order of the framework that they were recorded under. */
function inOrder<F extends { aspect: string }>(framework: Framework, findings: readonly F[]): F[] {
  const order = criteriaOf(framework).map(({ id }) => id);
  return findings.toSorted((a, b) => order.indexOf(a.aspect) - order.indexOf(b.aspect));
}

function resourceOf(row: { inspectorId: string | null; kind: string }) {
  return { inspectorId: row.inspectorId, visitKind: row.kind as VisitKind };
}

/** The inspectors who can be named as having held a visit. */
export const listInspectors = query({
  action: "inspector.list",
  path: "/inspectors",
  summary: "Inspectors by name",
  params: noParams,
  async load({ read }) {
    const names = await getInspectorNames(read);
    return [...names].map(([id, name]) => ({ id, name }));
  },
  shape: (inspectors) => inspectors.toSorted((a, b) => a.name.localeCompare(b.name, "nl")),
});
