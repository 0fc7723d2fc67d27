import { typedKinds } from "#lib/text/typed-value.ts";

/** The number that was typed; otherwise the text itself, for the schema to refuse. */
export function parseAmount(text: string): number | string {
  const amount = typedKinds.amount.read(text);
  return amount === null ? text : Number(amount);
}
