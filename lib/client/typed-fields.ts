import type { KeptForm } from "./kept-forms.ts";

/** The fields that hold something else than before. */
export function changedFields<V extends object>(before: V, now: V): (keyof V & string)[] {
  const fields = Object.keys(now) as (keyof V & string)[];
  return fields.filter((field) => JSON.stringify(now[field]) !== JSON.stringify(before[field]));
}

/**
 * What was typed, and what the form began with then, of some fields. Of a table with names only the rows that were typed in
 * are of then; the others are as the form begins with by now.
 */
export function typedOn(now: object, kept: Pick<KeptForm, "typed" | "before">, fields: readonly string[]) {
  const typed: Record<string, unknown> = {};
  const before: Record<string, unknown> = {};
  for (const field of fields) {
    const [begun, then, text] = [
      (now as Record<string, unknown>)[field],
      kept.before[field],
      kept.typed[field],
    ];
    const isOfRows = isTable(begun) && isTable(then) && isTable(text);
    const rows = isOfRows ? changedFields(then, text) : [];
    typed[field] = isOfRows ? { ...begun, ...selectFields(text, rows) } : text;
    before[field] = isOfRows ? { ...begun, ...selectFields(then, rows) } : then;
  }
  return { typed, before };
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function selectFields(values: object, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));
}
