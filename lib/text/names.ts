/** Who wrote something down. */
export function recorderName(by: string | null): string {
  return by ?? "het systeem";
}
