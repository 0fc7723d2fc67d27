import { z } from "zod";
import { unassignableReasons } from "#lib/inspectors/rules/inspector.ts";
import { quarterAnswer, regionAnswer } from "#lib/operation/answer-parts.ts";
import { timetableLessonAnswer } from "#lib/register/reads/locations.ts";
import type { Obstacle } from "#lib/visits/rules/obstacles.ts";
import type { VisitDay, VisitDayFlag } from "#lib/visits/rules/visit-day.ts";

const place = z.string().meta({ description: "The id of a location" });

const visitDayFlagAnswer: z.ZodType<VisitDayFlag> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("public-holiday") }),
  z.strictObject({
    kind: z.literal("school-holiday"),
    name: z.string(),
    regions: z.array(regionAnswer),
    everywhere: z.boolean().meta({ description: "Every region of the province has this holiday" }),
  }),
  z.strictObject({ kind: z.literal("school-holidays-unknown") }),
  z.strictObject({ kind: z.literal(["closed", "no-lesson"]), place }),
  z.strictObject({ kind: z.literal(["timetable-unknown", "weekend", "evening"]), place: place.nullable() }),
]);

export const visitDayAnswer: z.ZodType<VisitDay> = z.strictObject({
  flags: z.array(visitDayFlagAnswer),
  lessons: z
    .array(z.strictObject({ place, lesson: timetableLessonAnswer }))
    .meta({ description: "The lessons that the visit lands on" }),
});

const inspectorId = z.string();

export const obstacleAnswer: z.ZodType<Obstacle> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("conflict-of-interest"), inspectorId }),
  z.strictObject({ kind: z.literal("unassignable"), inspectorId, reason: z.enum(unassignableReasons) }),
  z.strictObject({ kind: z.literal("double-booked"), inspectorId, visitId: z.string() }),
  z.strictObject({ kind: z.literal("location-closed"), locationId: z.string() }),
  z.strictObject({ kind: z.literal("other-quarter"), assignedTo: quarterAnswer.nullable() }),
  z.strictObject({ kind: z.literal("school-left") }),
  z.strictObject({ kind: z.literal("day-passed") }),
]);
