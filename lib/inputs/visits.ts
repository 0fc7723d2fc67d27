import { z } from "zod";
import { type Criterion, criteriaOf, needsRationale, type Score, scale } from "#lib/domain/framework.ts";
import { framework, frameworks } from "#lib/domain/framework-versions.ts";
import { isInspection, visitKinds } from "#lib/domain/visit.ts";
import { choiceInput, dayInput, newIdInput, reasonInput, textInput } from "./plain.ts";

const scores = scale.map((step) => step.score);

/** A score of the scale, or null for "niet gezien". */
const scoreInput = z
  .number({ error: "Kies een score." })
  .nullable()
  .refine(
    (score): score is Score => score === null || (scores as readonly number[]).includes(score),
    "Kies een score van de schaal.",
  );

const rationaleInput = z
  .string({ error: "Schrijf een toelichting." })
  .trim()
  .max(4000, "Maak de tekst korter: hoogstens 4000 tekens.")
  .default("");

/** Findings on some or all of these criteria, on each at most once. */
function findingsInput(criteria: readonly Criterion[], missing: string) {
  const ids = [...new Set(criteria.map(({ id }) => id))] as [string, ...string[]];
  const finding = z
    .strictObject({ criterion: choiceInput(ids, missing), score: scoreInput, rationale: rationaleInput })
    .refine(({ rationale, score }) => rationale !== "" || !needsRationale(score), {
      path: ["rationale"],
      message: "Schrijf op waar deze score op steunt.",
    });
  return z
    .array(finding)
    .max(ids.length, onceEach)
    .refine((all) => new Set(all.map(({ criterion }) => criterion)).size === all.length, onceEach);
}

const onceEach = "Elk criterium komt hoogstens één keer voor.";

const visitFields = {
  heldOn: dayInput("Vul in op welke dag het bezoek was."),
  kind: choiceInput(visitKinds, "Kies wat voor bezoek het was."),
};

const otherVersion = `Kies een criterium van het kader ${framework.version}.`;

const noFindingsWithoutLessons = (visit: { kind?: string; findings?: unknown[] }) =>
  visit.kind !== "no-lessons" || !visit.findings?.length;

export const submitVisitInput = z
  .strictObject({
    id: newIdInput,
    school: textInput("Kies een school.", 60).meta({
      description: "Id or Blik op Werk number of the school",
    }),
    round: textInput("Kies een ronde.", 60).optional(),
    inspector: textInput("Kies een inspecteur.", 60).optional(),
    independent: z
      .literal(true, { error: "Verklaar dat u geen band of belang hebt bij deze school." })
      .optional()
      .meta({ description: "An inspector declares independence, unless that was done for this visit" }),
    ...visitFields,
    locations: z
      .array(textInput("Kies een locatie.", 60))
      .max(20, "Kies minder locaties.")
      .optional()
      .meta({ description: "Locations that were seen; by default those that were planned" }),
    findings: findingsInput(criteriaOf(framework), otherVersion).default([]),
  })
  .refine(noFindingsWithoutLessons, {
    path: ["findings"],
    message: "Bij een schoolbezoek zonder les horen geen scores.",
  });

/** The form of an inspection asks for every criterion; a visit recorded afterwards may come without scores. */
export const visitFormInput = submitVisitInput.superRefine((visit, context) => {
  if (!isInspection(visit.kind)) return;
  for (const { id, name } of criteriaOf(framework))
    if (!visit.findings.some((finding) => finding.criterion === id))
      context.addIssue({
        code: "custom",
        path: ["findings", id],
        message: `Kies een score voor “${name}”.`,
      });
});

/**
 * New values, or `withdrawn: true`; always with a reason. `id` is the visit: it comes from the path. The findings are
 * those of the version that the visit was recorded under, which only the command knows.
 */
export const correctVisitInput = z
  .strictObject({
    id: textInput("Kies een bezoek.", 60),
    reason: reasonInput,
    withdrawn: z.literal(true, { error: "Kies of het bezoek vervalt." }).optional(),
    heldOn: visitFields.heldOn.optional(),
    kind: visitFields.kind.optional(),
    findings: findingsInput(frameworks.flatMap(criteriaOf), "Kies een criterium.").optional(),
  })
  .refine((c) => c.withdrawn || c.heldOn !== undefined || c.kind !== undefined || c.findings !== undefined, {
    path: ["heldOn"],
    message: "Verander iets, of laat het bezoek vervallen.",
  });
