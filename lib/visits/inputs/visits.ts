import { z } from "zod";
import { visitKinds } from "#lib/access/visit-kind.ts";
import {
  choiceInput,
  dayInput,
  newIdInput,
  notesInput,
  proseInput,
  reasonInput,
  textInput,
} from "#lib/operation/plain.ts";
import { longestText } from "#lib/visits/rules/draft/fields.ts";
import {
  eachFindingField,
  type FindingField,
  type FindingFieldDescription,
  findingFields,
} from "#lib/visits/rules/finding.ts";

/** What a field of a finding takes, by what it holds: a score of the framework's scale or null for "niet gezien", a text. */
const findingFieldInputs = {
  score: ({ label }: FindingFieldDescription) =>
    z.int({ error: `Kies een ${label.toLowerCase()}.` }).nullable(),
  text: ({ label }: FindingFieldDescription) =>
    notesInput(10_000, `Schrijf een ${label.toLowerCase()}.`).default(""),
};

type FindingFieldInputs = {
  [F in FindingField]: ReturnType<(typeof findingFieldInputs)[(typeof findingFields)[F]["holds"]]>;
};

const onceEach = "Elk criterium komt hoogstens één keer voor.";

/**
 * Findings on criteria, on each at most once. Which criteria and scores there are, and which need a reason, is said by
 * the version of the framework that the visit belongs to: the command asks it.
 */
const findingsInput = z
  .array(
    z.strictObject({
      criterion: textInput("Kies een criterium.", 80),
      ...(eachFindingField((field) =>
        findingFieldInputs[findingFields[field].holds](findingFields[field]),
      ) as FindingFieldInputs),
    }),
  )
  .max(500, "Maak de lijst korter: hoogstens 500 bevindingen.")
  .refine((all) => new Set(all.map(({ criterion }) => criterion)).size === all.length, onceEach);

const visitFields = {
  heldOn: dayInput("Vul in op welke dag het bezoek was."),
  kind: choiceInput(visitKinds, "Kies wat voor bezoek het was."),
};

const noFindingsWithoutLessons = (visit: { kind?: string; findings?: unknown[] }) =>
  visit.kind !== "no-lessons" || !visit.findings?.length;

export const recordVisitInput = z
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
    findings: findingsInput.default([]),
  })
  .refine(noFindingsWithoutLessons, {
    path: ["findings"],
    message: "Bij een schoolbezoek zonder les horen geen scores.",
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
    findings: findingsInput.optional(),
    contents: z
      .array(
        z.strictObject({
          field: textInput("Noem het veld.", 400),
          value: z.union([notesInput(longestText), z.boolean(), z.null()], {
            error: "Deze waarde kan niet.",
          }),
        }),
      )
      .max(500, "Verander hoogstens 500 velden tegelijk.")
      .optional()
      .meta({
        description: "New values of lessons, interviews, documents and notes, by the fields of the form",
      }),
  })
  .refine(
    ({ withdrawn, heldOn, kind, findings, contents }) =>
      withdrawn || [heldOn, kind, findings, contents].some((part) => part !== undefined),
    { path: ["heldOn"], message: "Verander iets, of laat het bezoek vervallen." },
  );

/** What of a visit becomes otherwise. */
export type VisitChanges = Omit<z.output<typeof correctVisitInput>, "id" | "reason">;

/** `id` is the report of a mistake: it comes from the path. */
export const decideMistakeInput = z.strictObject({
  id: textInput("Kies een melding.", 60),
  reason: proseInput("Schrijf op wat de inspecteur van uw besluit moet weten."),
});
