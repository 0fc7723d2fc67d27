import { mkdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export const widths = [320, 768, 1280] as const;

const screens = "test-results/screens";
mkdirSync(screens, { recursive: true });

/** Keeps a picture for a person to see, and holds the page against axe. */
export async function look(page: Page, name: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
  await page.screenshot({ path: `${screens}/${name}-${width}.png`, fullPage: true });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, `${name} at ${width} px scrolls sideways`).toBeLessThanOrEqual(0);
  if (width === 768) return;
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    `${name} at ${width} px`,
  ).toEqual([]);
}
