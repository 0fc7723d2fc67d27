/** The number that was typed; otherwise the text itself, for the schema to refuse. */
export function parseAmount(text: string): number | string {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : text;
}
