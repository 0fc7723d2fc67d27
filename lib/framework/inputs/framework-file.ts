import { z } from "zod";
import { isDay } from "#lib/calendar/day.ts";
import { textInput } from "#lib/operation/plain.ts";
import { nameKey } from "#lib/text/same-text.ts";

const flag = (key: string) => z.boolean({ error: `Vul bij “${key}” true of false in.` });
const idInput = z
  .string({ error: "Vul “id” in." })
  .max(60, "Maak “id” korter: hoogstens 60 tekens.")
  .regex(
    /^[a-z][a-z0-9-]*$/,
    "“id” begint met een kleine letter; daarna mogen kleine letters, cijfers en streepjes.",
  );
const word = (key: string) => textInput(`Vul “${key}” in.`, 100);

function wholeNumber(key: string, most: number) {
  const message = `Vul bij “${key}” een heel getal van 0 tot ${most} in.`;
  return z.int({ error: message }).min(0, message).max(most, message);
}

function part<Shape extends z.core.$ZodShape>(key: string, shape: Shape) {
  return z.strictObject(shape, { error: `Vul “${key}” in.` });
}

function list<Item extends z.ZodType>(key: string, item: Item, least: number, most: number) {
  return z
    .array(item, { error: `Vul bij “${key}” een lijst in.` })
    .min(least, `Zet bij “${key}” ten minste ${least} in de lijst.`)
    .max(most, `Zet bij “${key}” hoogstens ${most} in de lijst.`);
}

const criterionInput = part("criteria", {
  id: idInput,
  name: textInput("Vul “name” in: hoe het criterium heet.", 200),
  indicators: list("indicators", textInput("Schrijf elke indicator op.", 300), 0, 20).meta({
    description: "What an inspector may look at",
  }),
  isCore: flag("isCore"),
  minimum: part("minimum", {
    lessons: wholeNumber("lessons", 20),
    interviews: wholeNumber("interviews", 20),
    documents: wholeNumber("documents", 20),
    together: wholeNumber("together", 20),
  }).meta({ description: "How much evidence of each kind, and together, a score must rest on at least" }),
});

/**
 * A version of the framework as a file. It is published as a JSON schema; what a schema cannot say – what occurs once,
 * and which steps the scale needs – is checked over whatever the file holds, so that all errors come at once.
 */
export const frameworkFile = z
  .strictObject(
    {
      $schema: z
        .string({ error: "Vul bij “$schema” een adres in." })
        .optional()
        .meta({ description: "Address of this schema, for editors; it is not stored" }),
      // A digit keeps versions apart from the other addresses beside theirs.
      version: z
        .string({ error: "Vul “version” in: de naam van deze versie." })
        .max(40, "Maak “version” korter: hoogstens 40 tekens.")
        .regex(
          /^(?=.*\d)[a-z0-9][a-z0-9-]*$/,
          "“version” bestaat uit kleine letters, cijfers en streepjes, met ten minste één cijfer: kader-2026.",
        ),
      label: textInput("Vul “label” in: wat voor kader dit is.", 100).meta({
        description: "Said wherever the norm is applied, such as “voorbeeldkader – niet de officiële norm”",
      }),
      inForceFrom: z
        .string({ error: "Vul “inForceFrom” in: de eerste dag." })
        .refine(isDay, "“inForceFrom” is geen dag. Schrijf de dag als jjjj-mm-dd.")
        .meta({ format: "date", description: "The first day whose visits are scored by this version" }),
      scale: list(
        "scale",
        part("scale", {
          score: wholeNumber("score", 20),
          name: word("name"),
          sufficient: flag("sufficient"),
        }),
        2,
        21,
      ).meta({ description: "From the lowest score to the highest" }),
      norm: part("norm", {
        mostInsufficient: wholeNumber("mostInsufficient", 500),
        coreMayFail: flag("coreMayFail"),
      }).meta({
        description:
          "The advice is to reject with more insufficient criteria, or unless coreMayFail with a core one",
      }),
      words: part("words", {
        report: part("report", { sufficient: word("sufficient"), insufficient: word("insufficient") }),
        count: part("count", { approved: word("approved"), rejected: word("rejected") }),
      }).meta({ description: "What a visit is called in reports, and a verdict in counts" }),
      aspects: list(
        "aspects",
        part("aspects", {
          id: idInput,
          name: textInput("Vul “name” in: hoe het aspect heet.", 200),
          criteria: list("criteria", criterionInput, 1, 25),
        }),
        1,
        20,
      ),
    },
    { error: "Het bestand begint met { en eindigt met }." },
  )
  .superRefine(
    (file: unknown, context) => {
      for (const { path, message } of [...repeatsIn(file), ...scaleErrors(file)])
        context.addIssue({ code: "custom", path, message });
    },
    { when: () => true },
  );

type Wrong = { path: (string | number)[]; message: string };

/** Ids and names that stand in the file more than once. */
function repeatsIn(file: unknown): Wrong[] {
  const aspects = itemsIn(file, "aspects").map((aspect, at) => ({ thing: aspect, path: ["aspects", at] }));
  const criteria = aspects.flatMap(({ thing, path }) =>
    itemsIn(thing, "criteria").map((criterion, at) => ({
      thing: criterion,
      path: [...path, "criteria", at],
    })),
  );
  const steps = itemsIn(file, "scale").map((step, at) => ({ thing: step, path: ["scale", at] }));
  return [
    ...repeats(aspects, "id", "Een ander aspect heeft deze “id” al."),
    ...repeats(aspects, "name", "Een ander aspect heet al zo."),
    ...repeats(criteria, "id", "Een ander criterium heeft deze “id” al."),
    ...repeats(criteria, "name", "Een ander criterium heet al zo."),
    ...repeats(steps, "name", "Een andere score heet al zo."),
  ];
}

function repeats(all: { thing: unknown; path: Wrong["path"] }[], key: string, message: string): Wrong[] {
  const known = new Set<string>();
  return all.flatMap(({ thing, path }) => {
    const value = fieldIn(thing, key);
    if (typeof value !== "string") return [];
    const plain = nameKey(value);
    if (known.has(plain)) return [{ path: [...path, key], message }];
    known.add(plain);
    return [];
  });
}

/** Scores rise, and the scale has a step on either side. */
function scaleErrors(file: unknown): Wrong[] {
  const scale = itemsIn(file, "scale");
  const scores = scale.map((step) => fieldIn(step, "score"));
  const falling = scores.flatMap((score, at): Wrong[] => {
    const before = scores[at - 1];
    const rises = typeof score !== "number" || typeof before !== "number" || score > before;
    const message = "Zet de scores op volgorde, van laag naar hoog, elk één keer.";
    return rises ? [] : [{ path: ["scale", at, "score"], message }];
  });
  const sides = scale.map((step) => fieldIn(step, "sufficient"));
  const isComplete = scale.length < 2 || sides.some((side) => typeof side !== "boolean");
  const message = "De schaal heeft ten minste één voldoende en één onvoldoende score.";
  return isComplete || new Set(sides).size === 2 ? falling : [...falling, { path: ["scale"], message }];
}

function itemsIn(thing: unknown, key: string): unknown[] {
  const items = fieldIn(thing, key);
  return Array.isArray(items) ? items : [];
}

function fieldIn(thing: unknown, key: string): unknown {
  return typeof thing === "object" && thing !== null ? Reflect.get(thing, key) : undefined;
}
