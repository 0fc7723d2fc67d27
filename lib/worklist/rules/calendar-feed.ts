/** The address of a calendar, within the site. Whoever has it can read the calendar: the token is the key. */
export function feedPath(token: string): string {
  return `/agenda/${token}.ics`;
}

/** The token in the last part of such an address; null for anything else. */
export function feedTokenIn(file: string): string | null {
  return /^([\w-]{43})\.ics$/.exec(file)?.[1] ?? null;
}
