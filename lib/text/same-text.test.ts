import fc from "fast-check";
import { expect, test } from "vitest";
import { emailKey, findByNumber, nameKey, numberKey } from "./same-text.ts";

test.each([
  ["bow-1185", "BOW-1185"],
  ["  BOW-1185\u00a0", "BOW-1185"],
  ["BOW\u20111185", "BOW-1185"],
  ["BOW–1185", "BOW-1185"],
  ["BOW−1185", "BOW-1185"],
  ["BOW-\u200b1185\ufeff", "BOW-1185"],
  ["BOW\u00ad-1185", "BOW-1185"],
  ["\u202aBOW-1185\u202c", "BOW-1185"],
  ["ＢＯＷ－１１８５", "BOW-1185"],
  ["Brúg-1", "BRÚG-1"],
  ["bru\u0301g-1", "BRÚG-1"],
  ["0042", "0042"],
])("number %j is %j", (typed, number) => expect(numberKey(typed)).toBe(number));

test.each([
  ["0042", "42"],
  ["BOW-1185", "BOW-01185"],
  ["BOW-1185", "BOW1185"],
  ["BOW 1185", "BOW1185"],
])("numbers %j and %j are two", (left, right) => expect(numberKey(left)).not.toBe(numberKey(right)));

test.each([
  ["Súdwester Taalskoalle", "Su\u0301dwester  TAALSKOALLE "],
  ["'s-Hertogenbosch", "’s‑Hertogenbosch"],
  ["'t Leerhuys", "‘t\u00a0Leerhuys"],
  ["'t Leerhuys", "`t Leer\u00adhuys"],
  ['School "De Brug"', "School “De Brug”"],
  ["Taal – en Werk", "Taal - en Werk"],
  ["Één-op-één", "ÉÉN-OP-ÉÉN"],
  ["Taal\ten werk", "taal en\u2009werk"],
])("names %j and %j are one", (left, right) => expect(nameKey(left)).toBe(nameKey(right)));

test.each([
  ["Taalpunt Oost", "Taalpuntoost"],
  ["Élan", "Elan"],
  ["Taal-huis", "Taalhuis"],
  ["Taalhuis 1", "Taalhuis 01"],
])("names %j and %j are two", (left, right) => expect(nameKey(left)).not.toBe(nameKey(right)));

test("an address is that of one person whatever its capitals", () => {
  expect(emailKey(" J.Kok@ITTA.example\u200b")).toBe("j.kok@itta.example");
});

test("what is written exactly so comes before what is the same", () => {
  const numbers = ["BOW-1", "bow-1", "BOW-2"];
  expect(["bow-1", "Bow-1", "bow-2", "BOW-3"].map((n) => findByNumber(numbers, (it) => it, n))).toEqual([
    "bow-1",
    "BOW-1",
    "BOW-2",
    undefined,
  ]);
});

/** Letters, digits, hyphens, quotes, spaces and what nobody sees, as they come out of documents and spreadsheets. */
const written = fc.string({
  unit: fc.constantFrom(
    ..."aBcéÜø09",
    "e\u0301",
    "-",
    "\u2011",
    "–",
    "'",
    "’",
    "“",
    " ",
    "\u00a0",
    "\u200b",
    "\u00ad",
  ),
  maxLength: 20,
});

test.each([
  ["number", numberKey],
  ["name", nameKey],
  ["address", emailKey],
] as const)(
  "the key of a %s is its own key; Unicode form, case, ends and what nobody sees say nothing",
  (_what, key) => {
    fc.assert(
      fc.property(written, (text) => {
        const variants = [
          text.normalize("NFD"),
          text.normalize("NFC"),
          text.toUpperCase(),
          text.toLowerCase(),
          ` ${text}\u00a0`,
          [...text.normalize("NFC")].join("\u2060"),
        ];
        expect([key(key(text)), ...variants.map(key)]).toEqual(Array(7).fill(key(text)));
      }),
    );
  },
);
