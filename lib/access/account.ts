/** Characters that a password has at least. */
export const shortestPassword = 12;

/** In characters as a person counts them on a keyboard: an emoji is one. */
export function passwordLength(password: string): number {
  return [...password.normalize("NFKC")].length;
}
