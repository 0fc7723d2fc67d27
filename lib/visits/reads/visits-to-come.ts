import { z } from "zod";
import type { Read } from "#db/open.ts";
import { inspectorNames } from "#lib/inspectors/reads/inspector-names.ts";
import { clockTimeAnswer, dayAnswer } from "#lib/operation/answer-parts.ts";
import type { ResolvedAsOf } from "#lib/operation/resolve-as-of.ts";
import { schoolProfiles } from "#lib/register/reads/school-names.ts";
import { getLeftSchools } from "#lib/status/reads/school-statuses.ts";
import { leftOnAnswer } from "#lib/status/reads/status-answers.ts";
import { plannedKinds } from "#lib/visits/rules/planned-visit.ts";
import { getPlannedVisits, inspectorsOf } from "./planned-visit-facts.ts";

/** A visit that is planned and still to come. */
export const visitToComeAnswer = z.strictObject({
  id: z.string(),
  schoolId: z.string(),
  school: z.string(),
  place: z.string(),
  leftOn: leftOnAnswer,
  kind: z.enum(plannedKinds),
  day: dayAnswer,
  startsAt: clockTimeAnswer,
  endsAt: clockTimeAnswer,
  inspectors: z
    .array(z.strictObject({ id: z.string(), name: z.string() }))
    .meta({ description: "One or two, the first inspector first" }),
});
export type VisitToCome = z.output<typeof visitToComeAnswer>;

/** The planned visits of a round that are still to come, as known now, the first day first. Asks no policy. */
export async function getVisitsToCome(
  read: Read,
  { round, on, seq }: Pick<ResolvedAsOf, "round" | "on" | "seq">,
): Promise<VisitToCome[]> {
  const planned = await getPlannedVisits(read, { roundId: round.id });
  const nameOf = await inspectorNames(read);
  const profiles = schoolProfiles(
    read,
    planned.map(({ schoolId }) => schoolId),
    { on, seq },
  );
  const left = getLeftSchools(read, planned, { on, seq });
  return planned.map((row) => {
    const { id, schoolId, day, startsAt, endsAt } = row;
    const { name = "", place = "" } = profiles.get(schoolId) ?? {};
    return {
      id,
      schoolId,
      school: name,
      place,
      leftOn: left(row),
      kind: row.kind,
      day,
      startsAt,
      endsAt,
      inspectors: inspectorsOf(row).map((inspectorId) => ({
        id: inspectorId,
        name: nameOf(inspectorId),
      })),
    };
  });
}
