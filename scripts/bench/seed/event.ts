import type { FactRow, FactTable, FactValues } from "#db/fact-tables.ts";

/** A text that belongs to a fact: its digest comes into the column. */
type Text = { column: "motivationDigest" | "groundDigest"; body: string };

/** What an entry does to a fact: a first version, changes to its open version, or its withdrawal. */
export type Step =
  | { kind: "add"; table: FactTable; id: string; values: Record<string, unknown>; text?: Text }
  | { kind: "change"; table: FactTable; id: string; values: Record<string, unknown> }
  | { kind: "withdraw"; table: FactTable; id: string };

/** One entry of an invented history: when, by whom, about what. */
export type SeedEvent = {
  at: Date;
  by: "inspector" | "coordinator" | "reviewer";
  action: string;
  subject: string;
  reason?: string;
  steps: Step[];
};

export function add<T extends FactTable>(table: T, id: string, values: FactValues<T>, text?: Text): Step {
  return { kind: "add", table, id, values, text };
}

export function change<T extends FactTable>(table: T, id: string, values: Partial<FactRow<T>>): Step {
  return { kind: "change", table, id, values };
}
