import fc from "fast-check";
import { expect, test } from "vitest";
import { oneLine, severalLines } from "./typed-text.ts";

test.each([
  ["Taalhuis\r\nEde", "Taalhuis Ede"],
  ["Taalhuis\tEde\n", "Taalhuis Ede"],
  ["B-1\u0000\u0007\u007F", "B-1"],
  ["\u202Eneppig\u202C slaT", "neppig slaT"],
  ["\u200FB-1\u200E", "B-1"],
  ["\uFEFFEde", "Ede"],
  ["Cafe\u0301", "Café"],
  ["half \uD83D", "half \uFFFD"],
  ["heel 🙂", "heel 🙂"],
  ["twee\u2028regels", "twee regels"],
])("%j is on one line %j", (typed, line) => expect(oneLine(typed)).toBe(line));

test.each([
  ["een\r\ntwee\rdrie\u2028vier", "een\ntwee\ndrie\nvier"],
  ["\n  tab\tblijft\u0000 \n", "tab\tblijft"],
  ["De\u0301 reden", "Dé reden"],
  ["half \uDE42 teken", "half \uFFFD teken"],
])("%j is as several lines %j", (typed, text) => expect(severalLines(typed)).toBe(text));

test("what came out goes in unchanged, and holds nothing that a file, a header or a page stumbles over", () => {
  const typed = fc
    .string({ unit: "binary" })
    .chain((text) =>
      fc.constantFrom("", "\uD800", "\r\n", "\u0000", "\u202E", "\u0301").map((odd) => `${odd}${text}${odd}`),
    );
  fc.assert(
    fc.property(typed, (text) => {
      for (const normal of [oneLine, severalLines]) {
        const stored = normal(text);
        expect(normal(stored)).toBe(stored);
        expect(stored.isWellFormed()).toBe(true);
        expect(stored.normalize("NFC")).toBe(stored);
        expect(stored).not.toMatch(/(?!\s)\p{Cc}|\r/u);
      }
      expect(oneLine(text)).not.toMatch(/[\n\t\v\f\u0085\u2028\u2029\u202A-\u202E\u2066-\u2069\u200E\u200F]/);
    }),
  );
});
