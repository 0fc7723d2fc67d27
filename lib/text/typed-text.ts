// What was typed, as it is stored: the same signs, without those that nobody sees and that make a name, a line of a file or
// a page read as another (0185).

/** Signs of control that are no white space, and the mark that some programs put before a text. */
const control = /(?!\s)\p{Cc}|\uFEFF/gu;
const ends = /\r\n?|[\u0085\u2028\u2029]/g;
/** Marks of direction: they turn the order of what stands around them about. */
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A text of several lines. Half a sign, which no file can hold, becomes the mark of what cannot be read. */
export function severalLines(typed: string): string {
  return typed.toWellFormed().replace(ends, "\n").replace(control, "").normalize("NFC").trim();
}

/** A name, a code, an address: on one line, whatever it was copied from. */
export function oneLine(typed: string): string {
  return severalLines(typed)
    .replace(directions, "")
    .replace(/[\t\n\v\f]+/g, " ")
    .trim();
}

/** What a machine made and gets back, such as a cursor or a key: every sign counts. */
export function asGiven(text: string): string {
  return text;
}

/** Stands where something was lost before it came here: no name and no code has it. */
export const unreadable = "\uFFFD";
