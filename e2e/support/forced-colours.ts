import type { Locator } from "@playwright/test";
import { expect } from "#e2e/support/people.ts";

/** The ground and the borders as they are drawn. */
const looks = ["background-color", "border-top-color", "border-bottom-color", "outline-style"];

/** In forced colours the one looks different from the other, by more than the weight of its letters. */
export async function expectTold(chosen: Locator, other: Locator): Promise<void> {
  const drawn = (of: Locator) =>
    of.evaluate((element, names) => {
      const style = getComputedStyle(element);
      return names.map((name) => style.getPropertyValue(name));
    }, looks);
  expect(await chosen.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
  expect(await drawn(chosen)).not.toEqual(await drawn(other));
}
