import { describe, expect, test } from "vitest";
import { statusOf } from "./status.ts";

const inRound = { id: "x", seq: 1, untilSeq: null, firstSeq: 1, roundId: "r", schoolId: "s" };

describe("a status is the first rule that holds", () => {
  const visit = (kind: "classroom" | "reinspection" | "no-lessons", happenedOn = "2017-10-01") => ({
    ...inRound,
    happenedOn,
    kind,
  });
  const verdict = (given: "approved" | "rejected", happenedOn: string, firstSeq = 1) => ({
    ...inRound,
    happenedOn,
    firstSeq,
    verdict: given,
  });
  test.each([
    ["nothing happened", [], [], "to-visit"],
    ["no lessons", [visit("no-lessons")], [], "no-lessons"],
    ["inspected", [visit("no-lessons"), visit("classroom")], [], "pending"],
    ["a reinspection alone", [visit("reinspection")], [], "pending"],
    ["approved", [visit("classroom")], [verdict("approved", "2017-11-01")], "approved"],
    [
      "reinspected after a rejection",
      [visit("classroom"), visit("reinspection", "2017-12-01")],
      [verdict("rejected", "2017-11-01")],
      "rejected",
    ],
    [
      "approved after all",
      [visit("classroom")],
      [verdict("approved", "2018-01-01"), verdict("rejected", "2017-11-01")],
      "approved",
    ],
    [
      "two verdicts on a day: the one first recorded last",
      [visit("classroom")],
      [verdict("rejected", "2018-01-01", 9), verdict("approved", "2018-01-01", 4)],
      "rejected",
    ],
  ] as const)("%s", (_what, visits, verdicts, status) => expect(statusOf(visits, verdicts)).toBe(status));
});
