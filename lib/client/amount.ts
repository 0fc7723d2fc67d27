/** A number where one was typed; else what was typed, for the rules to refuse. */
export function amountIn(text: string): number | string {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : text;
}
