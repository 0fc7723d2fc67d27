import type { z } from "zod";
import { type FieldError, invalid } from "#lib/access/problem.ts";

/**
 * Every error of an input at once, each with the dotted path of its field and a Dutch sentence.
 */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({
        field: [...issue.path, key].join("."),
        message: `Het veld “${key}” bestaat hier niet.`,
      }));
    return [{ field: issue.path.join("."), message: issue.message }];
  });
}

/** Parses an input or throws a `Problem` of kind `invalid` with all errors. */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const result = schema.safeParse(raw);
  if (!result.success) throw invalid(fieldErrors(result.error));
  return result.data;
}
