import { mkdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export const widths = [320, 768, 1280] as const;

const screens = "test-results/screens";
/** Pictures for people to look at take long: they are made when asked for. */
const withPictures = Boolean(process.env.TIDK_PICTURES);
if (withPictures) mkdirSync(screens, { recursive: true });

/** Checks the page at this width: nothing scrolls sideways, and axe finds nothing. */
export async function look(page: Page, name: string, width: number): Promise<void> {
  await expectToFit(page, name, width);
  if (width !== 768) await expectNoBarriers(page, `${name} at ${width} px`);
}

/** Nothing scrolls sideways at this width. */
export async function expectToFit(page: Page, name: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
  const path = `${screens}/${name}-${width}.jpg`;
  if (withPictures) await page.screenshot({ path, type: "jpeg", quality: 80, fullPage: true });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, `${name} at ${width} px scrolls sideways`).toBeLessThanOrEqual(0);
}

/** axe finds nothing on the page as it is now. */
export async function expectNoBarriers(page: Page, what: string): Promise<void> {
  await expect(page).toHaveTitle(/\S/); // a page that comes anew gets its title just after the rest
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
