import { z } from "zod";
import { aspectIds, framework, needsRationale, type Score } from "#lib/domain/framework.ts";
import { isInspection, visitKinds } from "#lib/domain/visit.ts";
import { choiceInput, dayInput, newIdInput, reasonInput, textInput } from "./plain.ts";

const scores = framework.scale.map((step) => step.score);

/** A score of the scale, or null for "niet gezien". */
const scoreInput = z
  .number({ error: "Kies een score." })
  .nullable()
  .refine(
    (score): score is Score => score === null || (scores as readonly number[]).includes(score),
    "Kies een score van de schaal.",
  );

const findingInput = z
  .strictObject({
    aspect: choiceInput(aspectIds, "Kies een aspect."),
    score: scoreInput,
    rationale: z
      .string({ error: "Schrijf een toelichting." })
      .trim()
      .max(4000, "Maak de tekst korter: hoogstens 4000 tekens.")
      .default(""),
  })
  .refine((finding) => finding.rationale !== "" || !needsRationale(finding.score), {
    path: ["rationale"],
    message: "Schrijf op waar deze score op steunt.",
  });

const findingsInput = z
  .array(findingInput)
  .max(aspectIds.length, "Elk aspect komt hoogstens één keer voor.")
  .refine(
    (all) => new Set(all.map((f) => f.aspect)).size === all.length,
    "Elk aspect komt hoogstens één keer voor.",
  );

const visitFields = {
  heldOn: dayInput("Vul in op welke dag het bezoek was."),
  kind: choiceInput(visitKinds, "Kies wat voor bezoek het was."),
  findings: findingsInput,
};

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
    ...visitFields,
    findings: findingsInput.default([]),
  })
  .refine(noFindingsWithoutLessons, {
    path: ["findings"],
    message: "Bij een schoolbezoek zonder les horen geen scores.",
  });

/** The form of an inspection asks for every aspect; a visit recorded afterwards may come without scores. */
export const visitFormInput = submitVisitInput.superRefine((visit, context) => {
  if (!isInspection(visit.kind)) return;
  for (const aspect of framework.aspects)
    if (!visit.findings.some((finding) => finding.aspect === aspect.id))
      context.addIssue({
        code: "custom",
        path: ["findings", aspect.id],
        message: `Kies een score voor “${aspect.name}”.`,
      });
});

/** New values, or `withdrawn: true`; always with a reason. `id` is the visit: it comes from the path. */
export const correctVisitInput = z
  .strictObject({
    id: textInput("Kies een bezoek.", 60),
    reason: reasonInput,
    withdrawn: z.literal(true, { error: "Kies of het bezoek vervalt." }).optional(),
    heldOn: visitFields.heldOn.optional(),
    kind: visitFields.kind.optional(),
    findings: findingsInput.optional(),
  })
  .refine((c) => c.withdrawn || c.heldOn !== undefined || c.kind !== undefined || c.findings !== undefined, {
    path: ["heldOn"],
    message: "Verander iets, of laat het bezoek vervallen.",
  });
