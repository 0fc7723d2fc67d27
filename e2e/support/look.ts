import { mkdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export const widths = [320, 768, 1280] as const;

const screens = "test-results/screens";
mkdirSync(screens, { recursive: true });

/** Saves a picture for people to look at, and checks the page with axe. */
export async function look(page: Page, name: string, width: number): Promise<void> {
  await savePicture(page, name, width);
  if (width !== 768) await expectNoBarriers(page, `${name} at ${width} px`);
}

/** Saves a picture for people to look at; nothing may scroll sideways. */
export async function savePicture(page: Page, name: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
  await page.screenshot({
    path: `${screens}/${name}-${width}.jpg`,
    type: "jpeg",
    quality: 80,
    fullPage: true,
  });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, `${name} at ${width} px scrolls sideways`).toBeLessThanOrEqual(0);
}

/** axe finds nothing on the page as it is now. */
export async function expectNoBarriers(page: Page, what: string): Promise<void> {
  // The other mode opens a page of its own for each run, for frames of other sites, which this application has not.
  // Only violations are gathered, which is faster.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    what,
  ).toEqual([]);
}
