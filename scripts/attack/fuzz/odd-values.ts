import fc from "fast-check";

const nested = (depth: number) => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`) as unknown;

/** What is found in no form: signs that nobody sees, halves of signs, what other programs stumble over. */
const oddTexts = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "naam\r\nBcc: iemand@voorbeeld.nl",
  "\uD800",
  "\uDC00 half \uD83D",
  "\u202Eneppig\u2066",
  "\uFEFF\u200B\u00AD",
  "e\u0301".repeat(50),
  "🙂".repeat(200),
  "\uFFFD",
  "x".repeat(10_000),
  "__proto__",
  "constructor",
  "toString",
  "NaN",
  "Infinity",
  "-1",
  "1e309",
  "null",
  "undefined",
  "2018-02-30",
  "0000-01-01",
  "9999-12-31",
  "275760-09-14",
  "-000001-01-01",
  "2018-W05",
  "2018-Q5",
  "0000-Q1",
  "25:61",
  "' or 1=1 --",
  '"; drop table journal; --',
  "%",
  "%_%",
  "../../etc/passwd",
  "<script>alert(1)</script>",
  "{}",
  '["",null,""]',
  '[1e999,"",""]',
  "=cmd|' /C calc'!A0",
  "مرحبا",
  "İıſﬀ",
  "ａｂｃ",
];

const oddNumbers = [
  0,
  -0,
  -1,
  0.1,
  1.5e-320,
  2 ** 31,
  2 ** 53,
  2 ** 53 + 2,
  -(2 ** 63),
  1e21,
  Number.MAX_VALUE,
];

export const oddText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);

export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: oddText },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...oddNumbers) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [null], [[]]) },
  { weight: 1, arbitrary: fc.constantFrom(50, 3000).map(nested) },
  { weight: 1, arbitrary: fc.constantFrom(10_000, 501).map((length) => new Array(length).fill("B-1")) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
