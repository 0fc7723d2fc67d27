import { and, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import type { Read } from "#db/open.ts";
import { getOpenOfVisit, getSchool } from "#db/rows.ts";
import { verdict } from "#db/schema/procedure.ts";
import { visit } from "#db/schema/visits.ts";
import { getFrameworkOf } from "#lib/framework/reads/frameworks.ts";
import { criteriaOf, isSufficient, stepOf } from "#lib/framework/rules/framework.ts";
import { clockTimeAnswer, dayAnswer, visitKindAnswer } from "#lib/operation/answer-parts.ts";
import type { ReadContext } from "#lib/operation/query.ts";
import { textsOf } from "#lib/operation/texts.ts";
import { schoolProfiles } from "#lib/register/reads/school-names.ts";
import { verdictAnswer } from "#lib/status/reads/status-answers.ts";
import type { DraftSubject } from "./draft-subject.ts";
import { getPlaces, plannedPlaceAnswer } from "./planned-visit.ts";
import { digestsIn, recordedFinding, recordedFindingFields } from "./recorded-finding.ts";

/** What the last inspection of a school found to be insufficient, and the verdict that followed. */
const previousVisitAnswer = z.strictObject({
  heldOn: dayAnswer,
  kind: visitKindAnswer,
  weak: z.array(z.strictObject({ ...recordedFindingFields, name: z.string(), score: z.string() })),
  scored: z.int(),
  verdict: z.strictObject({ given: verdictAnswer, on: dayAnswer }).nullable(),
});
export type PreviousVisit = z.output<typeof previousVisitAnswer>;

/** What an inspector takes along to a school. */
export const dayCardAnswer = z.strictObject({
  school: z.strictObject({ id: z.string(), number: z.string(), name: z.string(), place: z.string() }),
  kind: visitKindAnswer,
  day: dayAnswer,
  /** Null for a visit that was not planned. */
  times: z.strictObject({ startsAt: clockTimeAnswer, endsAt: clockTimeAnswer }).nullable(),
  places: z.array(plannedPlaceAnswer),
  previous: previousVisitAnswer.nullable(),
});
export type DayCard = z.output<typeof dayCardAnswer>;

export async function getDayCard(context: ReadContext, subject: DraftSubject): Promise<DayCard> {
  const { read, seq } = context;
  const { schoolId, planned, kind, day } = subject;
  const { number } = await getSchool(read, schoolId);
  const { name = "", place = "" } = schoolProfiles(read, [schoolId], { on: day, seq }).get(schoolId) ?? {};
  return {
    school: { id: schoolId, number, name, place },
    kind,
    day,
    times: planned && { startsAt: planned.startsAt, endsAt: planned.endsAt },
    places: planned ? (await getPlaces(context, planned)).map(({ shown }) => shown) : [],
    previous: await getPreviousVisit(read, subject),
  };
}

async function getPreviousVisit(read: Read, { id, schoolId }: DraftSubject): Promise<PreviousVisit | null> {
  const [before] = await read
    .select()
    .from(visit)
    .where(
      and(
        eq(visit.schoolId, schoolId),
        ne(visit.id, id),
        inArray(visit.kind, ["classroom", "reinspection"]),
        isNull(visit.untilSeq),
      ),
    )
    .orderBy(desc(visit.happenedOn), desc(visit.firstSeq))
    .limit(1);
  if (!before) return null;
  const { frameworkVersion, happenedOn: heldOn } = before;
  const framework = await getFrameworkOf(read, { frameworkVersion, heldOn });
  const found = getOpenOfVisit(read, "finding", before.id);
  const text = await textsOf(read, found.flatMap(digestsIn));
  const [given] = await read
    .select()
    .from(verdict)
    .where(and(eq(verdict.schoolId, schoolId), isNull(verdict.untilSeq)))
    .orderBy(desc(verdict.happenedOn), desc(verdict.firstSeq))
    .limit(1);
  return {
    heldOn,
    kind: before.kind,
    weak: criteriaOf(framework).flatMap(({ id: criterion, name }) => {
      const row = found.find((finding) => finding.criterion === criterion);
      if (!row || isSufficient(framework, row.score)) return [];
      const score = row.score === null ? "Niet gezien" : (stepOf(framework, row.score)?.name ?? "");
      return [{ ...recordedFinding(row, text), name, score }];
    }),
    scored: found.length,
    verdict: given && given.happenedOn >= heldOn ? { given: given.verdict, on: given.happenedOn } : null,
  };
}
