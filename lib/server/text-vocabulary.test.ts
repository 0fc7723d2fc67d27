import { expect, test } from "vitest";
import { z } from "zod";
import { lineInput, textInput } from "#lib/operation/plain.ts";
import { asGiven, oneLine, severalLines } from "#lib/text/typed-text.ts";
import { operations } from "./operations.ts";

/** The texts of `lib/operation/plain.ts` say by what they are normalised; forms such as a UUID or base64 have a pattern. */
const vocabulary: readonly unknown[] = [oneLine, severalLines, asGiven];

/** What is a password is taken as it is, and never stored. */
const secrets = /^password\.change\.(?:current|next)$/;

type Def = {
  checks?: { _zod: { def: { check: string; tx?: unknown; format?: string } } }[];
  format?: string;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  items?: z.ZodType[];
} & Record<"element" | "innerType" | "in" | "keyType" | "valueType", z.ZodType | undefined>;

/** Where in a schema a text comes in that is not of the vocabulary, as dotted paths. */
function strangeTexts(schema: z.ZodType, path: string): string[] {
  const def = schema._zod.def as unknown as Def;
  const checks = (def.checks ?? []).map((check) => check._zod.def);
  if (schema instanceof z.ZodString)
    return checks.some(({ check, tx }) => check === "overwrite" && vocabulary.includes(tx)) ? [] : [path];
  return [
    ...Object.entries(def.shape ?? {}).flatMap(([name, part]) => strangeTexts(part, `${path}.${name}`)),
    ...[...(def.options ?? []), ...(def.items ?? [])].flatMap((part) => strangeTexts(part, path)),
    ...[def.element, def.innerType, def.in, def.keyType, def.valueType].flatMap((part) =>
      part ? strangeTexts(part, path) : [],
    ),
  ];
}

test("every text that an operation takes in is of the vocabulary of texts", () => {
  const schemas = operations.map((operation) => ({
    action: operation.action,
    schema: operation.kind === "command" ? operation.input : operation.params,
  }));
  expect(schemas.length).toBeGreaterThan(80);
  const strange = schemas.flatMap(({ action, schema }) => strangeTexts(schema, action));
  expect(strange.filter((path) => !secrets.test(path))).toEqual([]);
});

test("one that is not is found, whatever it is wrapped in", () => {
  const strange = z.strictObject({
    list: z.array(z.strictObject({ name: z.string().trim() })).default([]),
    choice: z.union([z.literal(true), z.string()]).optional(),
    known: textInput("Vul in.", 60).nullish(),
    line: lineInput(60).transform((text) => text.split(",")),
  });
  expect(strangeTexts(strange, "it")).toEqual(["it.list.name", "it.choice"]);
});

test("half a sign and a mark of what was lost are no name", () => {
  for (const text of ["Taalhuis \uD800", "Taalhuis \uFFFD"])
    expect(textInput("Vul in.", 60).safeParse(text).error?.issues).toMatchObject([
      { message: "Typ de tekst opnieuw: “\uFFFD” is geen teken." },
    ]);
});
