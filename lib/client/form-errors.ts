import type { FieldError } from "#lib/access/problem.ts";

/** The sentence about a field, if any. */
export function errorAt(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

/** The errors for the summary above the form: those of fields on the screen become links. */
export function toSummaryErrors(errors: readonly FieldError[], fields: readonly string[]) {
  return errors.map(({ field, message }) => ({ fieldId: fields.includes(field) ? field : null, message }));
}
