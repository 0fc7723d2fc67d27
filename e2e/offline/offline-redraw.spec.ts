import { expect, test } from "#e2e/support/people.ts";
import { expectOnServer, expectOpensOffline, get, planVisit, post } from "#e2e/support/visit.ts";
import type { Framework } from "#lib/framework/rules/framework.ts";
import { completeDraft, makeSave } from "#lib/testing/draft.ts";

test("in a large visit an answer redraws its own field alone", async ({ as }) => {
  const page = await as("inspector", 3);
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [page], "Groot bezoek");
  const { account } = await get(page.request, "/session");
  const { framework, recordsFor }: { framework: Framework; recordsFor: string } = await get(
    page.request,
    `/visit-drafts/${visit.id}`,
  );
  const items = Array.from({ length: 5 }, (_, n) =>
    (["lesson", "interview"] as const).flatMap((kind) => {
      const id = crypto.randomUUID();
      return [
        makeSave(`${kind}.${id}.order`, n + 2),
        makeSave(`${kind}.${id}.notes`, `Aantekening ${n} `.repeat(120)),
      ];
    }),
  ).flat();
  const saves = [...completeDraft(framework, [recordsFor]), ...items];
  await post(page.request, `/visit-drafts/${visit.id}/saves`, { account, saves });
  await page.goto(`/bezoeken/${visit.id}#begeleiding`);
  await expectOnServer(page);
  await expect(page.getByRole("link", { name: /^Gesprek 6/ })).toBeVisible();

  await page.getByLabel(/over de begeleiding/).focus();
  await page.keyboard.type("E"); // the sign in the list of parts changes once, for the first letter
  await expectOpensOffline(page);
  await expectOnServer(page);
  await page.evaluate(() => {
    const changed = new Set<string>();
    Object.assign(window, { changed });
    new MutationObserver((mutations) => {
      for (const { target } of mutations) {
        const element = target instanceof Element ? target : target.parentElement;
        changed.add(
          element?.closest("[data-save-stage], .sync-bar, nav, [data-field], h1, h2")?.className ??
            "elsewhere",
        );
        if (element?.closest("nav")) changed.add("navigation");
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await page.keyboard.type("lke zes weken een gesprek over de voortgang.", { delay: 60 });
  await expect(page.locator('[data-save-stage="writing"]')).toHaveCount(0);
  const changed = await page.evaluate(() => [...(window as unknown as { changed: Set<string> }).changed]);
  expect(changed).not.toContain("elsewhere");
  expect(changed).not.toContain("navigation");
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThanOrEqual(3); // the field, the badge under it, and the bar above
});
