import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Problem } from "#lib/access/problem.ts";
import { frameworkSchema } from "#lib/framework/reads/framework-file.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";
import { fileOf } from "#lib/testing/framework-file.ts";
import { readFrameworkFile } from "./framework-lines.ts";

/** A small sound file, each thing on a line of its own. */
const lines = [
  "{",
  '  "version": "kader-2026",',
  '  "label": "kader van een proef",',
  '  "inForceFrom": "2026-01-01",',
  '  "scale": [',
  '    { "score": 0, "name": "Nee", "sufficient": false },',
  '    { "score": 1, "name": "Ja", "sufficient": true }',
  "  ],",
  '  "norm": { "mostInsufficient": 0, "coreMayFail": false },',
  '  "words": {',
  '    "report": { "sufficient": "voldoende", "insufficient": "onvoldoende" },',
  '    "count": { "approved": "goedgekeurd", "rejected": "afgekeurd" }',
  "  },",
  '  "aspects": [',
  '    { "id": "lesson", "name": "De les", "criteria": [',
  '      { "id": "aim", "name": "Doel", "indicators": [], "isCore": true,',
  '        "minimum": { "lessons": 1, "interviews": 0, "documents": 0, "together": 1 } },',
  '      { "id": "rest", "name": "Rust", "indicators": ["Stil"], "isCore": false,',
  '        "minimum": { "lessons": 0, "interviews": 0, "documents": 0, "together": 0 } }',
  "    ] }",
  "  ]",
  "}",
];

function messagesOf(text: string, where = /^Regel \d+: /): string[] {
  try {
    readFrameworkFile(text);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.kind).toBe("invalid");
    for (const { field, message } of error.errors) {
      expect(message).toMatch(where);
      if (field !== "file") expect(message).toContain(`Regel ${field.replace("file.line.", "")}: `);
    }
    return error.errors.map(({ message }) => message);
  }
}

const changed = (from: string, to: string) => {
  const text = lines.join("\n");
  expect(text).toContain(from);
  return text.replace(from, to);
};

test("every version that ships and the example are sound files, with or without a byte order mark and Windows lines", () => {
  for (const framework of shippedFrameworks)
    expect(readFrameworkFile(JSON.stringify(framework)).framework).toEqual(framework);
  expect(messagesOf(readFileSync("examples/framework.json", "utf8"))).toEqual([]);
  expect(messagesOf(`\uFEFF${lines.join("\r\n")}`)).toEqual([]);
});

test.each<[string, string, string[]]>([
  ['"score": 1', '"score": 21', ["Regel 7: Vul bij “score” een heel getal van 0 tot 20 in."]],
  ['"score": 1', '"score": 0', ["Regel 7: Zet de scores op volgorde, van laag naar hoog, elk één keer."]],
  ['"sufficient": true', '"sufficient": "ja"', ["Regel 7: Vul bij “sufficient” true of false in."]],
  [
    '"sufficient": true',
    '"sufficient": false',
    ["Regel 5: De schaal heeft ten minste één voldoende en één onvoldoende score."],
  ],
  ['"id": "rest"', '"id": "aim"', ["Regel 18: Een ander criterium heeft deze “id” al."]],
  ['"name": "Rust"', '"name": " doel"', ["Regel 18: Een ander criterium heet al zo."]],
  ['"name": "Rust", ', "", ["Regel 18: Vul “name” in: hoe het criterium heet."]],
  [
    '"id": "lesson"',
    '"id": "De les"',
    ["Regel 15: “id” begint met een kleine letter; daarna mogen kleine letters, cijfers en streepjes."],
  ],
  ['"lessons": 1', '"lessons": 21', ["Regel 17: Vul bij “lessons” een heel getal van 0 tot 20 in."]],
  ["2026-01-01", "01-01-2026", ["Regel 4: “inForceFrom” is geen dag. Schrijf de dag als jjjj-mm-dd."]],
  ["2026-01-01", "2026-02-30", ["Regel 4: “inForceFrom” is geen dag. Schrijf de dag als jjjj-mm-dd."]],
  [
    "kader-2026",
    "vergelijken",
    [
      "Regel 2: “version” bestaat uit kleine letters, cijfers en streepjes, met ten minste één cijfer: kader-2026.",
    ],
  ],
  [
    '"coreMayFail": false',
    '"mayFail": false',
    ["Regel 9: Vul bij “coreMayFail” true of false in.", "Regel 9: “mayFail” hoort hier niet."],
  ],
  [
    '"coreMayFail": false',
    '"mostInsufficient": 3, "coreMayFail": false',
    ["Regel 9: “mostInsufficient” staat hier twee keer. Haal er één weg."],
  ],
  ['["Stil"]', "[3, null]", ["Regel 18: Schrijf elke indicator op."]],
  [
    '"id": "aim", "name": "Doel", ',
    "",
    ["Regel 16: Vul “id” in.", "Regel 16: Vul “name” in: hoe het criterium heet."],
  ],
  [
    '"label": "kader van een proef",',
    '"label": "kader van een proef"',
    ["Regel 4: Dit is geen geldige JSON: hier ontbreekt een komma."],
  ],
  ["  ],", "  ], // proef", ["Regel 8: Dit is geen geldige JSON: een opmerking mag niet in dit bestand."]],
])("%s → %s", (from, to, errors) => expect(messagesOf(changed(from, to))).toEqual(errors));

test.each([
  ["", "Regel 1: Dit is geen geldige JSON: hier hoort een waarde. Staat er een komma te veel?"],
  ["versie;kader", "Regel 1: Dit is geen geldige JSON: hier staat iets dat niet in JSON past."],
  ["[]", "Regel 1: Het bestand begint met { en eindigt met }."],
  [lines.slice(0, -1).join("\n"), expect.stringContaining("hier ontbreekt een }")],
])("%j is no file of a framework", (text, message) => expect(messagesOf(text)).toEqual([message]));

test("a file that is wrong everywhere, or goes on and on, is refused without ado", () => {
  expect(messagesOf("[".repeat(200_000))).toEqual(["Regel 1: hier staan te veel delen in elkaar."]);
  expect(messagesOf(`[\n${"x,\n".repeat(60_000)}]`)).toHaveLength(100);
  const unknown = Array.from({ length: 300 }, (_, at) => `"x${at}": 0,\n`).join("");
  expect(messagesOf(changed('"label"', `${unknown}"label"`), /./)).toContain(
    "Er zijn nog 200 andere fouten.",
  );
});

test("the errors of all lines come together, from the first to the last", () => {
  const text = fileOf({ version: "", scale: [], norm: null, aspects: [{ id: "A", name: "", criteria: 3 }] });
  const numbers = messagesOf(text).map((message) => Number(/^Regel (\d+)/.exec(message)?.[1]));
  expect(numbers.length).toBeGreaterThan(5);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

test("the published schema knows every part, and nothing else", () => {
  const schema = JSON.parse(JSON.stringify(frameworkSchema()));
  const [framework] = shippedFrameworks;
  expect(schema).toMatchObject({ type: "object", additionalProperties: false });
  expect(schema.required.toSorted()).toEqual(Object.keys(framework ?? {}).toSorted());
  const criterion = schema.properties.aspects.items.properties.criteria.items;
  expect(Object.keys(criterion.properties)).toEqual(["id", "name", "indicators", "isCore", "minimum"]);
  expect(criterion.properties.minimum.properties.lessons).toMatchObject({ minimum: 0, maximum: 20 });
});
