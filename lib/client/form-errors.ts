import type { FieldError, ProblemKind } from "#lib/access/problem.ts";
import { accountPaths } from "#lib/accounts/paths.ts";

/** A link that helps where a form cannot. */
export type WayOut = { href: string; label: string };

/** Refusals that somebody ends on another page. As an error they have the kind for a field. */
export const wayOuts: Partial<
  Record<ProblemKind, { message?: string; label: string; href: (back: string) => string }>
> = {
  unauthenticated: {
    message: "Uw sessie is verlopen. Log opnieuw in. Daarna komt u hier terug.",
    label: "Opnieuw inloggen",
    href: accountPaths.signIn,
  },
  "password-change-required": { label: "Kies een wachtwoord", href: () => accountPaths.password },
};

/** The sentence about a field, if any. */
export function errorAt(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

/** The way out of what went wrong, if that is on another page; from there one comes back to this address. */
export function wayOutOf(errors: readonly FieldError[]): WayOut | null {
  const [found] = errors.flatMap(({ field }) => wayOuts[field as ProblemKind] ?? []);
  return found ? { label: found.label, href: found.href(location.pathname + location.search) } : null;
}

/** The errors for the summary above the form: those of fields on the screen become links. */
export function toSummaryErrors(errors: readonly FieldError[], fields: readonly string[]) {
  return errors.map(({ field, message }) => ({ fieldId: fields.includes(field) ? field : null, message }));
}
