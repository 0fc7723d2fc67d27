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
  const bars = [...document.querySelectorAll("main *, header, footer")].filter(
    (element) =>
      ["sticky", "fixed"].includes(getComputedStyle(element).position) && !element.contains(focused),
  );
  const question = focused.closest("[data-field]")?.querySelector("legend, label");
  for (const [what, element] of [
    ["focus", focused],
    ["question", question],
  ] as const) {
    const box = element?.getBoundingClientRect();
    if (!box || box.height === 0) continue;
    for (const bar of bars) {
      const over = bar.getBoundingClientRect();
      const overlap = Math.min(box.bottom, over.bottom) - Math.max(box.top, over.top);
      const isBeside = box.right <= over.left || over.right <= box.left;
      if (over.height > 0 && overlap > 1 && !isBeside)
        return `${what} of ${focused.id || focused.textContent} under ${bar.className}`;
    }
  }
  const { top, bottom } = focused.getBoundingClientRect();
  const isOut = bottom <= 0 || top >= innerHeight;
  return isOut ? `${focused.id || focused.textContent} is out of sight` : null;
}
