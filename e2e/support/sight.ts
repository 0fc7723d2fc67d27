import type { Page } from "@playwright/test";
import { expect } from "#e2e/support/people.ts";

/** Sizes at which a bar that stays in sight has little room: a small phone, and 400 % on a screen of 1280 × 1024. */
export const smallWindows = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
] as const;

/** Goes on by key, so many times; wherever the focus comes, no bar lies over it nor over its question. */
export async function expectInSight(page: Page, key: string, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    await page.keyboard.press(key);
    expect(await page.evaluate(findHidden), `after ${n + 1} times ${key}`).toBeNull();
  }
}

/** What lies under something that stays in sight: the focused control, or the text that names it. */
function findHidden(): string | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  const question = focused.closest("[data-field]")?.querySelector("legend, label");
  for (const [what, element] of [
    ["focus", focused],
    ["question", question],
  ] as const) {
    const box = element?.getBoundingClientRect();
    if (!element || !box || box.height === 0) continue;
    for (const y of [box.top + 2, box.top + box.height / 2, box.bottom - 2]) {
      let over = document.elementFromPoint(box.left + box.width / 2, y);
      while (over && !["sticky", "fixed"].includes(getComputedStyle(over).position))
        over = over.parentElement;
      if (over && !over.contains(element))
        return `${what} of ${focused.id || focused.textContent} under ${over.className}`;
    }
  }
  const { top, bottom } = focused.getBoundingClientRect();
  const isOut = bottom <= 0 || top >= innerHeight;
  return isOut ? `${focused.outerHTML.slice(0, 200)} is out of sight` : null;
}
