import { expect, test } from "vitest";
import { comparisonTitle, inOrder, signed, viewName } from "./comparison.ts";

const autumn = { on: "2017-09-30", knownAt: "2018-02-05", seq: 90, visited: 26 };
const letter = { on: "2017-12-31", knownAt: "2018-02-02", seq: 80, visited: 71 };
const now = { on: "2017-12-31", knownAt: "2018-02-05", seq: 90, visited: 72 };

test.each([
  [autumn, letter, [autumn, letter]],
  [letter, autumn, [autumn, letter]],
  [letter, now, [letter, now]],
  [now, letter, [letter, now]],
])(
  "a comparison goes from the earlier day to the later, and of one day from what was known first",
  (a, b, order) => {
    expect(inOrder(a, b)).toEqual(order);
  },
);

test.each([
  [autumn, letter, 9, "45 scholen meer bezocht dan op 30-09-2017"],
  [letter, now, 3, "1 school meer bezocht dan op 02-02-2018 bekend was"],
  [letter, { ...now, visited: 69 }, 3, "2 scholen minder bezocht dan op 02-02-2018 bekend was"],
  [
    letter,
    { ...now, visited: 71 },
    1,
    "Evenveel scholen bezocht als op 02-02-2018 bekend was, 1 ander cijfer verschilt",
  ],
  [
    autumn,
    { ...letter, visited: 26 },
    2,
    "Evenveel scholen bezocht als op 30-09-2017, 2 andere cijfers verschillen",
  ],
  [autumn, { ...letter, visited: 26 }, 0, "Geen cijfer anders dan op 30-09-2017"],
])("its title is the conclusion: %#", (from, to, differing, title) => {
  expect(comparisonTitle(from, to, differing)).toBe(title);
});

test("growth has its sign, and a view the name of what differs", () => {
  expect([signed(21), signed(-1045)]).toEqual(["+21", "−1.045"]);
  expect([viewName(autumn, letter), viewName(letter, now)]).toEqual([
    "30 september 2017",
    "Bekend op 2 februari 2018",
  ]);
});
