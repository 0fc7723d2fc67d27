/** What a person can write down of a submission: the start of its entry's hash, as `3F2A-91C0`. */
export function receiptCode(hash: string): string {
  return `${hash.slice(0, 4)}-${hash.slice(4, 8)}`.toUpperCase();
}
