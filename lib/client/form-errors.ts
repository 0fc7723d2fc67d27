import type { FieldError } from "#lib/access/problem.ts";

/** The sentence about a field, if any. */
export function errorAt(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

/** The errors as the summary above the form takes them: those of fields on the screen are links. */
export function forSummary(errors: readonly FieldError[], fields: readonly string[]) {
  return errors.map(({ field, message }) => ({ fieldId: fields.includes(field) ? field : null, message }));
}
