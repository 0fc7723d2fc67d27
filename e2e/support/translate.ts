import type { Page } from "@playwright/test";
import { expect } from "#e2e/support/people.ts";

/**
 * The page from here on as a browser has it that translates: in the place of every text stands an element with the text,
 * also of what comes later. The words stay the same, so that the page can be read.
 */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const skipped = "font, script, style, textarea, title, svg, [translate=no]";
    const replace = (text: Text) => {
      if (!text.data.trim() || !text.parentElement || text.parentElement.closest(skipped)) return;
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    };
    const replaceAll = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) replace(text);
    };
    replaceAll();
    new MutationObserver(replaceAll).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
}

/** What stands on the translated page is what whoever opens this address reads. */
export async function expectAsFresh(page: Page, fresh: Page): Promise<void> {
  await fresh.goto(page.url());
  const wanted = await fresh.getByRole("main").innerText();
  await expect
    .poll(async () => asLines(await page.getByRole("main").innerText()), {
      message: page.url(),
      timeout: 10_000,
    })
    .toEqual(asLines(wanted));
}

function asLines(text: string): string[] {
  return text.split(/\s*\n\s*/).filter(Boolean);
}
