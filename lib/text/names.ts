/** Who wrote something down. */
export function recorder(by: string | null): string {
  return by ?? "het systeem";
}
