import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CheckRecord } from "#lib/server/health/check-record.ts";
import { LastCheck } from "./last-check.tsx";

const at = "2026-11-28T18:00:00.000Z";
const cases: [CheckRecord["outcome"], string | null, RegExp][] = [
  ["holds", null, /28 november 2026.*alle 1\.234 regels/],
  [
    "wrong",
    "verdict 1 of entry 3 was changed: happenedOn",
    /kloppen niet.*entry 3 was changed.*Bewaar eerst/,
  ],
  ["unfinished", "it took too long", /niet afgemaakt.*it took too long/],
];

test.each(cases)(
  "a check that %s tells when it was, what was found and what to do",
  (outcome, reason, told) => {
    expect(renderToStaticMarkup(<LastCheck check={{ at, outcome, entries: 1234, reason }} />)).toMatch(told);
  },
);

test("before the first check it says when that comes", () => {
  expect(renderToStaticMarkup(<LastCheck check={null} />)).toContain("na de start en daarna elke dag");
});
