import { v7 } from "uuid";
import { criteriaOf, type Framework } from "#lib/framework/rules/framework.ts";
import { fieldOf } from "#lib/visits/rules/draft/fields.ts";
import type { DraftValue, Save } from "#lib/visits/rules/draft/saves.ts";

/** A save as a device makes it. */
export type MadeSave = Omit<Save, "by">;

export function makeSave(field: string, value: DraftValue, bases: readonly string[] = []): MadeSave {
  return { id: v7(), field, value, bases, savedAt: "2018-03-01T10:00:00.000Z", device: "tablet" };
}

/** Everything that a visit must have: one lesson, one interview, and a sufficient score for every criterion. */
export function completeDraft(framework: Framework, inspectorIds: readonly string[]): MadeSave[] {
  const [lesson, talk] = [v7(), v7()];
  const item = (kind: "lesson" | "interview", id: string, parts: Record<string, DraftValue>) =>
    Object.entries(parts).map(([part, value]) => makeSave(fieldOf.item(kind, id, part), value));
  return [
    ...item("lesson", lesson, { order: 1, group: "Dinsdagochtend", level: "A1", learners: "12" }),
    ...item("lesson", lesson, { startsAt: "9:30", endsAt: "11.30", teacher: "docent 1" }),
    ...item("interview", talk, { order: 1, role: "teacher", notes: "Over het lesdoel" }),
    makeSave("feedback.given", true),
    ...inspectorIds.flatMap((inspectorId) => [
      makeSave(fieldOf.independent(inspectorId), true),
      ...criteriaOf(framework).flatMap(({ id }) => [
        makeSave(fieldOf.finding(inspectorId, id, "score"), 3),
        makeSave(fieldOf.evidence(inspectorId, id, lesson), true),
        makeSave(fieldOf.evidence(inspectorId, id, talk), true),
      ]),
    ]),
  ];
}
