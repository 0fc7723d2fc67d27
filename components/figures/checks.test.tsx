import { expect, test } from "vitest";
import type { Check } from "#lib/figures/rules/closing-sums.ts";
import { screenText } from "#lib/testing/screen-text.tsx";
import { FailingChecks } from "./checks.tsx";

const view = { on: "2018-02-05", knownAt: "2018-02-05", round: "r1" };
const holds: Check = { name: "statuses-visited", left: 7, right: 7, holds: true, schools: [] };
const bySchool: Check = {
  name: "quarter-assigned",
  quarter: "2018-Q1",
  left: 55,
  right: 56,
  holds: false,
  schools: ["BOW-1112"],
};
const byPlan: Check = {
  name: "plan-targets",
  left: 145,
  right: 146,
  holds: false,
  schools: [],
  plan: { adoptedOn: "2018-01-12", entry: 812 },
};
const said = (checks: readonly Check[], mayOpen: boolean, mayReadJournal = mayOpen) =>
  screenText(<FailingChecks checks={checks} view={{ ...view, mayOpen }} mayReadJournal={mayReadJournal} />);

test("sums that close say nothing", () => {
  expect(said([holds], true)).toBe("");
});

test("for who may act, one line opens to the school, or to the version of the plan and its entry", () => {
  expect(said([holds, bySchool], true)).toMatch(
    /De telling van het 1e kwartaal 2018 sluit niet: 55 en 56.*Bekijk de school achter het verschil.*BOW-1112/,
  );
  expect(said([byPlan], true)).toMatch(
    /De telling sluit niet: 145 en 146.*het plan van 12 januari 2018 \(regel 812 van het logboek\).*Bekijk de regel/,
  );
  expect(said([byPlan], true, false)).not.toMatch(/Bekijk de regel/);
  expect(said([bySchool, byPlan], true)).toMatch(/^ *De telling sluit op 2 punten niet/);
});

test("for the others it is one plain sentence, and names nothing", () => {
  const [sentence, ...more] = said([bySchool, byPlan], false)
    .trim()
    .split(/(?<=\.) /);
  expect([sentence, ...more]).toEqual([
    "De telling sluit op 2 punten niet .",
    "ITTA en Blik op Werk zien waardoor, en kunnen het herstellen.",
  ]);
});
